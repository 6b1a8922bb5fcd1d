import { deepFreeze } from '../credential/deep-freeze.js';
import type { Variant } from '../credential/types.js';
import { variants } from '../credential/variants.js';
import type { Text } from '../problems/problem.js';

/** How the image of one kind of badge looks. */
export interface BadgeStyle {
  readonly name: Text;
  /** Ground of the bands; white text on it has a contrast of at least 7:1 (WCAG 2.2, AAA). */
  readonly colour: string;
  /** Path on a grid of 48 by 48, even-odd, so that the kind shows without its colour. */
  readonly emblem: string;
}

/** Looks of the three edubadges, and of any other badge. */
export const badgeStyles: Readonly<Record<Variant | 'other', BadgeStyle>> = deepFreeze({
  regular: {
    name: variants.regular.name,
    colour: '#1b4b82',
    // A graduation cap.
    emblem: 'M24 6 47 17 24 28 1 17ZM10 24.500v9.500q14 10 28 0v-9.500L24 31.200ZM43 20.500l3-1.500v16h-3Z',
  },
  microcredential: {
    name: variants.microcredential.name,
    colour: '#672d91',
    // A hexagon with a tick.
    emblem: 'M24 2 43 13v22L24 46 5 35V13ZM21.5 33.5 36.5 18.5 33 15 21.5 26.5 15.5 20.5 12 24Z',
  },
  'extra-curricular': {
    name: variants['extra-curricular'].name,
    colour: '#0b5c45',
    // A star.
    emblem: 'M24 2 30.5 17.5 47 19 34.5 30 38.3 46 24 37.5 9.7 46 13.5 30 1 19 17.5 17.500Z',
  },
  other: {
    name: { nl: 'badge', en: 'badge' },
    colour: '#3a4650',
    // A rosette.
    emblem: 'M24 2a15 15 0 1 0 .01 0ZM24 9a8 8 0 1 1-.01 0ZM13 31.5 9 46 24 40 39 46 35 31.500A18 18 0 0 1 13 31.500Z',
  },
});
