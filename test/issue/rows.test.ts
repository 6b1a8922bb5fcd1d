import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/cli/source/csv-rows.js';
import { utf8 } from '../../src/encoding/bytes.js';
import { columnOf, columns } from '../../src/issue/batch/columns.js';
import { type BatchRow, rowFindings, rowKey } from '../../src/issue/batch/row.js';

async function read(text: string | Uint8Array, chunk = 7): Promise<BatchRow[]> {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const rows: BatchRow[] = [];
  for await (const row of csvRows(pieces())) rows.push(row);
  return rows;
}

const emails = (...values: string[]) => ({ identifiers: values.map((value) => ({ type: 'emailAddress', value })) });

describe('a CSV file', () => {
  it.each([
    ['commas', 'email,grade\na@b.nl,8\n'],
    ['semicolons', 'email;grade\na@b.nl;8\n'],
    ['tabs', 'email\tgrade\na@b.nl\t8\n'],
    ['quotes', '"email","grade"\n"a@b.nl","8"\n'],
    ['a byte-order mark', '\uFEFFemail,grade\na@b.nl,8\n'],
    ['CR LF', 'email,grade\r\na@b.nl,8\r\n'],
    ['no last line break', 'email,grade\na@b.nl,8'],
    ['spaces', ' E-mail , Grade \n a@b.nl , 8 \n'],
    ['a separator within quotes of its header', '"email";"grade"\na@b.nl;8\n'],
  ])('with %s', async (_, text) => {
    for (const chunk of [1, 2, 5, 1000])
      expect(await read(text, chunk)).toEqual([
        { line: 2, award: { recipient: emails('a@b.nl'), grade: { value: '8' } } },
      ]);
  });

  it('has line numbers that count the lines within quotes, however they end', async () => {
    const rows = await read(
      'email,narrative\r\na@b.nl,"one\r\ntwo\r\nthree"\r\nb@b.nl,"say ""hi"""\r\n\r\nc@b.nl,\r\n',
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 6, 7]);
    expect(rows[0]?.award?.narrative).toBe('one\ntwo\nthree');
    expect(rows[1]?.award?.narrative).toBe('say "hi"');
  });

  it('fills every place of an award', async () => {
    const header = [...Object.keys(columns), 'name', 'ext:card'];
    const [row] = await read(`${header.join(',')}\n${header.map((name) => `${name} 1`).join(',')}\n`);
    expect(row).toEqual({
      line: 2,
      file: 'file 1',
      award: {
        id: 'credentialId 1',
        recipient: {
          id: 'id 1',
          identifiers: [
            { type: 'emailAddress', value: 'email 1' },
            { type: 'ext:eduID', value: 'eduid 1' },
            { type: 'name', value: 'name 1' },
            { type: 'ext:card', value: 'ext:card 1' },
          ],
        },
        grade: { value: 'grade 1', scale: { min: 'gradeMin 1', max: 'gradeMax 1', pass: 'gradePass 1' } },
        awardedDate: 'awardedDate 1',
        validFrom: 'validFrom 1',
        validUntil: 'validUntil 1',
        narrative: 'narrative 1',
        evidence: [
          {
            id: 'evidence 1',
            name: 'evidenceName 1',
            description: 'evidenceDescription 1',
            narrative: 'evidenceNarrative 1',
            genre: 'evidenceGenre 1',
          },
        ],
      },
    });
  });

  it('is refused where it is no UTF-8, or has columns that nobody knows', async () => {
    await expect(read(Uint8Array.of(0x65, 0xff, 0xfe))).rejects.toMatchObject({ code: 'JSON_ENCODING' });
    await expect(read('email,constructor\n')).rejects.toMatchObject({ code: 'CLI_CSV_COLUMN' });
    await expect(read('a@b.nl\nb@b.nl\n')).rejects.not.toThrow(/a@b\.nl/);
  });

  it.each([
    ['E-mail', 'email'],
    ['emailAddress', 'email'],
    ['e-mailadres', 'email'],
    ['eduID', 'eduid'],
    ['valid_until', 'validUntil'],
    ['Student number', undefined],
    ['ext:', undefined],
    ['nationalIdentityNumber', 'nationalIdentityNumber'],
  ])('has a column %s: %s', (heading, name) => {
    expect(columnOf(heading)?.name).toBe(name);
  });
});

describe('a row', () => {
  const codes = (row: BatchRow) => rowFindings(row).map(({ code }) => code);

  it.each(['a@b.nl', "o'brien+x@student.hogeschool.example", 'jos.de-vries@xn--bcher-kva.example'])(
    'may have the address %s',
    (value) => {
      expect(codes({ award: { recipient: emails(value) as never } })).toEqual([]);
    },
  );

  it.each([
    'a',
    'a@',
    '@b.nl',
    'a@b',
    'a@b.nl,c@d.nl',
    'A <a@b.nl>',
    'a b@c.nl',
    'a@b..nl',
    'a@-b.nl',
    'mailto:a@b.nl',
  ])('may not have the address %s', (value) => {
    expect(codes({ award: { recipient: emails(value) as never } })).toEqual(['RECIPIENT_EMAIL']);
  });

  it.each(['a', 'Bestuursjaar 2026', 'josé.de.vries_1-2', '學生'])('may have a file %s', (file) => {
    expect(codes({ award: { recipient: { id: 'did:example:a' } }, file })).toEqual([]);
  });

  it.each([
    '',
    '.',
    '..',
    '../a',
    'a/b',
    'a\\b',
    '.hidden',
    'a ',
    'a.',
    'CON',
    'nul.txt',
    'a:b',
    'a\u0000',
    'a\nb',
    'x'.repeat(81),
    '學'.repeat(79),
    '-rf',
  ])('may not have a file %j', (file) => {
    expect(codes({ award: { recipient: { id: 'did:example:a' } }, file })).toEqual(['CLI_BATCH_FILE_NAME']);
  });

  it('is known by its learner, in whatever order the identifiers stand', () => {
    const [one, two] = ['a@b.nl', 'c@d.nl'];
    expect(rowKey({ recipient: emails(one, two) as never })).toBe(rowKey({ recipient: emails(two, one) as never }));
    expect(rowKey({ recipient: emails(one) as never })).not.toBe(rowKey({ recipient: emails(one, two) as never }));
  });
});
