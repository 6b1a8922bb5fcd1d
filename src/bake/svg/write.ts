import { fromUtf8, utf8 } from '../../encoding/bytes.js';
import { escapeXml } from '../../encoding/escape-xml.js';
import { written } from '../marks.js';
import { scanSvg } from './scan.js';

/**
 * The SVG with the text baked in as first child of its root: a token in `verify`, JSON as CDATA (OB 3.0 §5.3).
 * Whatever badge was baked in before goes; every other byte stays as it is.
 * Throws EdubadgeError (SVG_) where the image is no sound SVG.
 */
export async function writeSvg(svg: Uint8Array, text: string, isToken: boolean): Promise<Uint8Array> {
  const { root, marked } = await scanSvg(svg);
  const source = fromUtf8(svg);
  const element = isToken ? elementWith(` verify="${escapeXml(text)}"/>`) : elementWith(`>${cdata(text)}${close}`);
  const head = root.isSelfClosing ? `${source.slice(0, root.end - '/>'.length)}>` : source.slice(0, root.end);
  const tail = root.isSelfClosing ? `</${root.name}>` : '';
  const rest: string[] = [];
  let position = root.end;
  for (const { nameEnd, end } of marked) {
    rest.push(source.slice(position, source.lastIndexOf('<', nameEnd - 1)));
    position = end;
  }
  return utf8(`${head}${element}${rest.join('')}${tail}${source.slice(position)}`);
}

const name = `openbadges:${written.element}`;
const close = `</${name}>`;

function elementWith(content: string): string {
  return `<${name} xmlns:openbadges="${written.namespace}"${content}`;
}

/** JSON as CDATA: its end mark is split over two sections, and the two characters that XML has no form for become JSON escapes. */
function cdata(json: string): string {
  const safe = json.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `<![CDATA[${safe.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
