/** A table of figures on standard output: CPU time, its ratio, and the ratio by the clock. */
export function print(title, rows) {
  const width = Math.max(...rows.map(({ label }) => label.length));
  console.log(`\n${title}`);
  for (const { label, microseconds, ratio, byTheClock } of rows) {
    console.log(
      `  ${label.padEnd(width)}  ${microseconds.toFixed(1).padStart(9)} µs  ${ratio.toFixed(2).padStart(8)} ×  ${byTheClock.toFixed(2).padStart(8)} × by the clock`,
    );
  }
}
