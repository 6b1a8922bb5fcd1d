import { configureGlobal } from 'fast-check';

/**
 * Properties draw the same values in every run, so that a change is judged by what it changes. Other values are drawn
 * with another seed: `PROPERTY_SEED=$RANDOM npm test`.
 */
configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2022243) });
