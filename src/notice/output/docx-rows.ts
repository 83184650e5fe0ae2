import type { IXmlableObject } from "docx";
import { TableRow } from "docx";
import type { TableCell, TableRowModel } from "../table";

/**
 * A row of plain text cells that hands the library its XML ready made. An annex of thousands of units has tens of
 * thousands of cells; the library's own cells are half a dozen objects each, and most of the time went into them.
 * Cells reach over columns, never over rows: that is for header rows, which are the library's own.
 */
class PlainRow extends TableRow {
  private readonly xml: IXmlableObject;

  constructor(xml: IXmlableObject) {
    super({ children: [] });
    this.xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return this.xml;
  }
}

export interface PlainRowLook {
  /** Twips. */
  columnWidths: readonly number[];
  heightTwips: number;
  /** Half points. */
  size: number;
  indentTwips: number;
}

/** Rows of text that stay whole on a page. */
export function plainRows(rows: readonly TableRowModel[], look: PlainRowLook): TableRow[] {
  const properties = {
    "w:trPr": [element("w:cantSplit"), element("w:trHeight", { val: look.heightTwips, hRule: "atLeast" })],
  };
  const looks = new CellLooks(look);
  return rows.map(({ kind, cells }) => {
    // The heading of a section is never the last row of a page.
    const keep = kind === "section";
    let column = 0;
    const xml = cells.map((cell) => {
      const first = column;
      column += cell.colSpan;
      return looks.cell(cell, first, keep);
    });
    return new PlainRow({ "w:tr": [properties, ...xml] });
  });
}

/** Properties of cells, paragraphs and runs; equal ones are made once. */
class CellLooks {
  private readonly known = new Map<string, IXmlableObject>();

  constructor(private readonly look: PlainRowLook) {}

  cell(cell: TableCell, column: number, keep: boolean): IXmlableObject {
    const paragraph = [this.paragraph(cell, keep)];
    if (cell.text !== "") paragraph.push({ "w:r": [this.run(cell), { "w:t": [KEEP_SPACES, cell.text] }] });
    return { "w:tc": [this.box(cell, column), { "w:p": paragraph }] };
  }

  private box({ colSpan }: TableCell, column: number): IXmlableObject {
    return this.once(`box ${column} ${colSpan}`, () => {
      const widths = this.look.columnWidths.slice(column, column + colSpan);
      const width = widths.reduce((sum, one) => sum + one, 0);
      return {
        "w:tcPr": [
          element("w:tcW", { type: "dxa", w: width }),
          ...(colSpan > 1 ? [element("w:gridSpan", { val: colSpan })] : []),
          element("w:vAlign", { val: "center" }),
        ],
      };
    });
  }

  private paragraph({ align, indent }: TableCell, keep: boolean): IXmlableObject {
    return this.once(`paragraph ${align} ${indent} ${keep}`, () => ({
      "w:pPr": [
        ...(keep ? [element("w:keepNext")] : []),
        ...(indent > 0 ? [element("w:ind", { left: indent * this.look.indentTwips })] : []),
        element("w:jc", { val: align }),
      ],
    }));
  }

  private run({ bold, italic }: TableCell): IXmlableObject {
    return this.once(`run ${bold} ${italic}`, () => ({
      "w:rPr": [
        ...(bold ? [element("w:b"), element("w:bCs")] : []),
        ...(italic ? [element("w:i"), element("w:iCs")] : []),
        element("w:sz", { val: this.look.size }),
        element("w:szCs", { val: this.look.size }),
      ],
    }));
  }

  private once(key: string, make: () => IXmlableObject): IXmlableObject {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    return made;
  }
}

const KEEP_SPACES: IXmlableObject = { _attr: { "xml:space": "preserve" } };

function element(name: string, attributes: Readonly<Record<string, string | number>> = {}): IXmlableObject {
  const named = Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]);
  return { [name]: named.length === 0 ? {} : { _attr: Object.fromEntries(named) } };
}
