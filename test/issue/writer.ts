import { allocateIndices } from '../../src/issue/allocate-indices.js';
import { fileIndexStore } from '../../src/node.js';

/** One of many processes that want places in one list: `writer <file> <how many, one at a time> <list length>`. */
const [, , path = '', count = '0', length = '131072'] = process.argv;
const store = fileIndexStore(path);
const given: number[] = [];
for (let left = Number(count); left > 0; left -= 1)
  given.push(...(await allocateIndices(store, { length: Number(length) })));
process.stdout.write(given.join('\n'));
