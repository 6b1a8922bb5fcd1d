import type { SaxesParser, SaxesTagNS } from 'saxes';
import { failure } from '../../problems/error.js';
import { type Mark, marks } from '../marks.js';
import { activeContentOf } from './active-content.js';
import { parseXml } from './parse-xml.js';
import { slicesOf } from './slices-of.js';

/** An element that carries a badge, with the offsets after its name and after its last character. */
export interface MarkedElement {
  readonly mark: Mark;
  readonly nameEnd: number;
  end: number;
  readonly verify: string | undefined;
  /** Text and CDATA sections, put together. */
  body: string;
  hasElements: boolean;
}

/** What an SVG holds, as far as badges go. Offsets are into its text. */
export interface SvgScan {
  /** The start tag of the root: its name and the offset after its `>`. */
  readonly root: { readonly name: string; readonly end: number; readonly isSelfClosing: boolean };
  readonly marked: readonly MarkedElement[];
  /** What a browser may run, by kind. */
  readonly active: ReadonlySet<string>;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
// A name with a namespace is looked up through its ancestors. Drawings need a million of these steps; without a bound,
// deep nesting would cost quadratic time.
const mostSteps = 16_000_000;
// The parser looks up the attributes of an element all at once, and nobody could stop it. Drawings have some ten.
const mostAttributes = 10_000;

/**
 * Walks an SVG once, in linear time, and notes where badges stand. Throws EdubadgeError (SVG_ROOT, SVG_COMPLEXITY,
 * SVG_CREDENTIAL_NAMESPACE and what {@link parseXml} throws) and the signal's reason.
 */
export async function scanSvg(svg: Uint8Array, signal?: AbortSignal): Promise<SvgScan> {
  const marked: MarkedElement[] = [];
  const active = new Set<string>();
  let root: SvgScan['root'] | undefined;
  let open: MarkedElement | undefined;
  let nameEnd = 0;
  let depth = 0;
  let openDepth = 0;
  let steps = 0;
  let attributes = 0;
  const append = (part: string): void => {
    if (open !== undefined) open.body += part;
  };
  const lookUp = (): void => {
    steps += depth;
    if (steps > mostSteps) throw failure('SVG_COMPLEXITY');
  };

  const listen = (parser: SaxesParser<{ xmlns: true }>): void => {
    parser.on('opentagstart', () => {
      depth += 1;
      lookUp();
      nameEnd = parser.position;
      attributes = 0;
    });
    parser.on('attribute', ({ prefix }) => {
      attributes += 1;
      if (attributes > mostAttributes) throw failure('SVG_COMPLEXITY');
      if (prefix !== '') lookUp();
    });
    parser.on('opentag', (tag) => {
      root ??= rootOf(tag, parser);
      for (const kind of activeContentOf(tag)) active.add(kind);
      if (open !== undefined) {
        open.hasElements = true;
        return;
      }
      const mark = markOf(tag);
      if (mark === undefined) return;
      open = { mark, nameEnd, end: nameEnd, verify: tag.attributes.verify?.value, body: '', hasElements: false };
      openDepth = depth;
      parser.on('text', append);
      marked.push(open);
    });
    parser.on('closetag', () => {
      if (open !== undefined && depth === openDepth) {
        open.end = parser.position;
        open = undefined;
        parser.off('text');
      }
      depth -= 1;
    });
    parser.on('cdata', append);
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet') active.add(target);
    });
  };
  await parseXml(slicesOf(svg, signal), listen);
  if (root === undefined) throw failure('SVG_ROOT');
  return { root, marked, active };
}

function rootOf(tag: SaxesTagNS, { position }: SaxesParser<{ xmlns: true }>): SvgScan['root'] {
  if (tag.uri !== svgNamespace || tag.local !== 'svg') throw failure('SVG_ROOT');
  return { name: tag.name, end: position, isSelfClosing: tag.isSelfClosing };
}

/** The mark of an element; one that has the name but not the namespace is taken by nobody, or by careless readers alone. */
function markOf({ local, uri }: SaxesTagNS): Mark | undefined {
  const mark = marks.find(({ element }) => element === local.toLowerCase());
  if (mark === undefined || (mark.element === local && mark.namespace === uri)) return mark;
  throw failure('SVG_CREDENTIAL_NAMESPACE', { params: { received: mark.element, expected: mark.namespace } });
}
