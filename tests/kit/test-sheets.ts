import writeXlsx from 'write-excel-file/node';

/** What a cell of a test's sheet holds. */
export type TestCell = string | number | Date | null;

/** An XLSX with one sheet, as office programs write it; days get a format of days. */
export async function testXlsx(rows: readonly (readonly TestCell[])[]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { type: Date, value, format: 'dd/mm/yyyy' } as const;
      return typeof value === 'number'
        ? ({ type: Number, value } as const)
        : ({ type: String, value } as const);
    }),
  );
  return writeXlsx([{ sheet: 'Danh sách', data }]).toBuffer();
}

/** Bytes as a browser holds a file of that name. */
export function testFile(name: string, bytes: BlobPart): File {
  return new File([bytes], name);
}
