import { type Plugin, rolldown } from 'rolldown';
import { withRoomsAtHand } from './at-hand.config.js';

/** What rooms load on demand, the documents of a command as good as always demand, but for what judges edubadges and tokens. */
const atHand: Plugin = {
  name: 'at-hand',
  transform: {
    filter: { id: /\/on-demand\.ts$/ },
    handler: (code) => withRoomsAtHand(code, /\/(?:edubadge|token)\.js$/),
  },
};

/** Packages of which the command takes a few lines; the others stay what `npm` installs. */
const takenIn = /^(?:@scure\/base|canonicalize|fast-deep-equal|ajv\/dist\/runtime\/.+)$/;

/**
 * Bundles the command into a folder, apart from the library: in as few files as can be, because Node takes a
 * millisecond to find and link each, and as little text, because it reads all of it. `judge` is what `verify` takes,
 * and for edubadges `edubadge`; other commands share them.
 */
export async function bundleCommand(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { main: 'src/cli/main.ts', start: 'src/cli/start.ts' },
    // What other files share with `start` is in it, and not in one more.
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    logLevel: 'silent',
    external: (id) => /^[@\w]/.test(id) && !takenIn.test(id),
    resolve: { alias: { '#platform': './src/platform/node.ts' } },
    plugins: [atHand],
  });
  await bundle.write({
    dir: folder,
    // What is required is there at once, where what is imported is waited for, file by file.
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // All but the first are loaded by `cli/compile-cache.ts`.
    postBanner: ({ name }) => (name === 'main' ? '' : '(function (exports, require, module, __filename) {'),
    postFooter: ({ name }) => (name === 'main' ? '' : '})'),
    minify: {
      compress: true,
      // A trace of EDUBADGE_DEBUG names functions.
      mangle: { keepNames: { function: true, class: true } },
      // Read as it is; and one character beyond Latin-1, and Node would hold the whole text in two bytes a character.
      codegen: { asciiOnly: true },
    },
    codeSplitting: {
      groups: [
        { name: 'start', test: /\/cli\/(?:start|run|node-io)\.ts$/ },
        { name: 'judge', test: /\/cli\/verify\.ts$/ },
        { name: 'edubadge', test: /\/validate\/(?:edubadge|check-validate-options)\.ts$/ },
      ],
    },
  });
  await bundle.close();
}
