import type { Variant } from '../credential/types.js';
import { variants } from '../credential/variants.js';
import { deepFreeze } from '../encoding/deep-freeze.js';
import type { Text } from '../problems/problem.js';

/** How the image of one kind of badge looks. */
export interface BadgeStyle {
  readonly name: Text;
  /** Ground of the badge; with white it has a contrast of at least 7:1 (WCAG 2.2, AAA). */
  readonly colour: string;
  /** Outline on a grid of 400 by 400, at least 304 wide where the text stands. A stroke rounds its corners. */
  readonly shape: string;
  /** Path on a grid of 48 by 48, even-odd. With the outline it shows the kind without its colour. */
  readonly emblem: string;
}

/** Looks of the three edubadges, and of any other badge. */
export const badgeStyles: Readonly<Record<Variant | 'other', BadgeStyle>> = deepFreeze({
  regular: {
    name: variants.regular.name,
    colour: '#1b4b82',
    // A shield with a graduation cap.
    shape: 'M32 50Q122 50 200 24 278 50 368 50V214C368 304 296 352 200 378 104 352 32 304 32 214Z',
    emblem: 'M24 6 47 17 24 28 1 17ZM10 24.5v9.500q14 10 28 0v-9.500L24 31.200ZM43 20.5l3-1.500v16h-3Z',
  },
  microcredential: {
    name: variants.microcredential.name,
    colour: '#672d91',
    // A hexagon with layers that stack.
    shape: 'M200 24 374 110V290L200 376 26 290V110Z',
    emblem: 'M24 3 46 14 24 25 2 14ZM8 19.5 2 22.5 24 33.5 46 22.5 40 19.5 24 27.5ZM8 28 2 31 24 42 46 31 40 28 24 36Z',
  },
  'extra-curricular': {
    name: variants['extra-curricular'].name,
    colour: '#0b5c45',
    // A round with a star.
    shape: 'M200 22a178 178 0 1 1-.01 0Z',
    emblem: 'M24 2 30.5 17.5 47 19 34.5 30 38.3 46 24 37.5 9.7 46 13.5 30 1 19 17.5 17.500Z',
  },
  other: {
    name: { nl: 'badge', en: 'badge' },
    colour: '#3a4650',
    // A square with a rosette.
    shape: 'M78 26H322Q374 26 374 78V322Q374 374 322 374H78Q26 374 26 322V78Q26 26 78 26Z',
    emblem: 'M24 2a15 15 0 1 0 .01 0ZM24 9a8 8 0 1 1-.01 0ZM13 31.5 9 46 24 40 39 46 35 31.500A18 18 0 0 1 13 31.500Z',
  },
});
