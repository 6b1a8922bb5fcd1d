import type { Finding } from '../../problems/problem.js';

/** A fenced block, or a span between backticks: shown as it stands, so nothing in it is markup (CommonMark §4.5, §6.1). */
const code = /^(```|~~~)[^\n]*\n[\s\S]*?(?:^\1|$(?![\s\S]))|`[^`\n]*`/gm;
/** An HTML tag or comment (CommonMark §6.6); `<https://…>` and `<a@b.example>` are links. */
const html = /<(?:!--|[/]?[a-z][a-z0-9-]*(?:\s[^<>]*|[/])?>)/i;
const image = /!\[[^\]\n]{0,999}\][([]/;
const link = /\]\(\s{0,9}<?([a-z][a-z0-9+.-]{0,30}):/gi;

/** Markdown that displayers leave out or refuse: they show neither HTML, nor images from elsewhere, nor links that run. */
export function markdownFindings(value: unknown, pointer: string): Finding[] {
  if (typeof value !== 'string' || !(value.includes('<') || value.includes(']'))) return [];
  const text = value.replace(code, ' ');
  const schemes = [...text.matchAll(link)].map(([, scheme = '']) => scheme.toLowerCase());
  return [
    ...(html.test(text) ? [{ code: 'RULE_MARKDOWN_HTML', pointer } as const] : []),
    ...(image.test(text) ? [{ code: 'RULE_MARKDOWN_IMAGE', pointer } as const] : []),
    ...(schemes.some((scheme) => !['https', 'http', 'mailto'].includes(scheme))
      ? [{ code: 'RULE_MARKDOWN_LINK', pointer, expected: 'https' } as const]
      : []),
  ];
}
