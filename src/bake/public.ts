export { badgeImage } from './badge-image.js';
export { bake } from './bake.js';
export { unbake } from './unbake.js';
