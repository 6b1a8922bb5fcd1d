import type { Award } from '../../credential/input.js';
import { isObject } from '../../encoding/json-object.js';
import type { BatchRow } from './row.js';

/** Where the cells of a column go. */
export interface Column {
  readonly name: string;
  /** Steps from the award; a number is a place in a list. */
  readonly path: readonly (string | number)[];
  /** A day counts as its first second, UTC. */
  readonly isDate?: true;
  /** The cells are identifiers of the learner, of this type. */
  readonly identifier?: string;
}

const identifiers = ['recipient', 'identifiers'];

/** The columns that a recipients file may have: name → where its cells go, and what else it may be called. */
export const columns = {
  id: { path: ['recipient', 'id'], also: ['did', 'recipientid'] },
  email: { path: identifiers, identifier: 'emailAddress', also: ['emailaddress', 'emailadres', 'mail'] },
  eduid: { path: identifiers, identifier: 'ext:eduID', also: [] },
  grade: { path: ['grade', 'value'], also: ['cijfer'] },
  gradeMin: { path: ['grade', 'scale', 'min'], also: [] },
  gradeMax: { path: ['grade', 'scale', 'max'], also: [] },
  gradePass: { path: ['grade', 'scale', 'pass'], also: [] },
  awardedDate: { path: ['awardedDate'], isDate: true, also: ['awarded', 'awardedon'] },
  validFrom: { path: ['validFrom'], isDate: true, also: [] },
  validUntil: { path: ['validUntil'], isDate: true, also: [] },
  narrative: { path: ['narrative'], also: [] },
  evidence: { path: ['evidence', 0, 'id'], also: ['evidenceurl', 'evidenceid'] },
  evidenceName: { path: ['evidence', 0, 'name'], also: [] },
  evidenceDescription: { path: ['evidence', 0, 'description'], also: [] },
  evidenceNarrative: { path: ['evidence', 0, 'narrative'], also: [] },
  evidenceGenre: { path: ['evidence', 0, 'genre'], also: [] },
  credentialId: { path: ['id'], also: [] },
  file: { path: ['file'], also: ['filename', 'bestand'] },
} as const satisfies Record<string, Omit<Column, 'name'> & { readonly also: readonly string[] }>;

/** Identifier types of Open Badges 3.0 that are columns by their own name. */
const identifierTypes = [
  'name',
  'sourcedId',
  'systemId',
  'userName',
  'accountId',
  'nationalIdentityNumber',
  'lisSourcedId',
  'oneRosterSourcedId',
  'sisSourcedId',
  'ltiUserId',
  'identifier',
];

const byName: ReadonlyMap<string, Column> = new Map([
  ...identifierTypes.map((type): [string, Column] => [
    plain(type),
    { name: type, path: identifiers, identifier: type },
  ]),
  ...Object.entries(columns).flatMap(([name, { also, ...column }]) =>
    [name, ...also].map((word): [string, Column] => [plain(word), { name, ...column }]),
  ),
]);

/** The column that a heading names, whatever its capitals, spaces and hyphens; undefined where there is none. */
export function columnOf(heading: string): Column | undefined {
  if (/^ext:[\w.-]+$/.test(heading)) return { name: heading, path: identifiers, identifier: heading };
  return byName.get(plain(heading));
}

/** The row that cells say; an empty cell says nothing. */
export function rowOf(cells: readonly (readonly [Column, string])[]): Pick<BatchRow, 'award' | 'file'> {
  const root: Record<string, unknown> = { recipient: {} };
  for (const [column, text] of cells) {
    const value = text.trim();
    if (value === '') continue;
    const { identifier, isDate } = column;
    if (identifier !== undefined) push(root, column.path, { type: identifier, value });
    else put(root, column.path, isDate && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00Z` : value);
  }
  const { file, ...award } = root;
  return { award: award as unknown as Award, ...(typeof file === 'string' && { file }) };
}

function push(root: Record<string, unknown>, path: Column['path'], item: object): void {
  const last = path.at(-1) ?? '';
  const parent = parentOf(root, path);
  parent[last] = [...(Array.isArray(parent[last]) ? parent[last] : []), item];
}

function put(root: Record<string, unknown>, path: Column['path'], value: string): void {
  parentOf(root, path)[path.at(-1) ?? ''] = value;
}

/** What the last step is taken in; made where it is not there. */
function parentOf(root: Record<string, unknown>, path: Column['path']): Record<string | number, unknown> {
  let parent: Record<string | number, unknown> = root;
  for (const [at, step] of path.slice(0, -1).entries()) {
    const next = parent[step] ?? (typeof path[at + 1] === 'number' ? [] : {});
    parent[step] = next;
    parent = next as Record<string | number, unknown>;
  }
  return parent;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/**
 * The row that an object says: an award as `issueAll` takes it, with `file` beside it, or cells by the names of their
 * columns. Where a member is no column: its place, from 0.
 */
export function rowOfObject(object: Readonly<Record<string, unknown>>): Pick<BatchRow, 'award' | 'file'> | number {
  if (isObject(object.recipient)) {
    const { file, ...award } = object;
    return { award: award as unknown as Award, ...(file !== undefined && { file: String(file) }) };
  }
  const cells: [Column, string][] = [];
  for (const [at, [name, value]] of Object.entries(object).entries()) {
    const column = columnOf(name);
    if (column === undefined || (typeof value === 'object' && value !== null)) return at;
    cells.push([column, String(value ?? '')]);
  }
  return rowOf(cells);
}
