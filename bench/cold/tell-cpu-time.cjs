// Loaded before a program (`node --require`): on its end, tells its CPU time in microseconds on the last line of standard error.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, `\n${userCPUTime + systemCPUTime}`);
});
