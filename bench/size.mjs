// `npm run build && npm run size`: what the built package weighs in a bundle, and what a process takes that verifies one
// badge, beside the peers. With `-- --inputs` also the largest files of each bundle.
import { reportBundles } from './bundles.mjs';
import { reportColdStarts } from './cold-starts.mjs';

await reportBundles(process.argv.includes('--inputs'));
await reportColdStarts();
