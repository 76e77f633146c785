// Which column of the table is what: a drop-down over each column, the first rows below it.
import type { JSX } from "preact";
import type { ListReport } from "../../commands/contract/index.ts";

interface Props {
  report: ListReport;
  onSheet: (sheet: string) => void;
  onMapping: (mapping: Record<string, number>) => void;
}

export function Columns({ report, onSheet, onMapping }: Props): JSX.Element {
  const { columns, fields, mapping, missing, sample, sheets, sheet } = report;
  const fieldAt = (column: number): string => fields.find(({ id }) => mapping[id] === column)?.id ?? "";
  const choose = (column: number, field: string): void => {
    const others = Object.entries(mapping).filter(([id, index]) => index !== column && id !== field);
    onMapping({ ...Object.fromEntries(others), ...(field === "" ? {} : { [field]: column }) });
  };
  return (
    <details class="columns" open={missing.length > 0 || undefined}>
      <summary>
        Столбцы: понято {Object.keys(mapping).length} из {columns.length}
        {missing.length === 0 ? "" : `, не хватает: ${missing.join(", ")}`}
      </summary>
      {sheets.length < 2 ? null : (
        <label class="sheet">
          <span>Лист книги</span>
          <select
            value={sheet}
            onChange={(event) => {
              onSheet(event.currentTarget.value);
            }}
          >
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="wide" tabIndex={0} role="region" aria-label="Столбцы и первые строки списка">
        <table>
          <thead>
            <tr>
              {columns.map((header, column) => (
                <th key={column} scope="col">
                  <label>
                    <span>{header}</span>
                    <select
                      value={fieldAt(column)}
                      onChange={(event) => {
                        choose(column, event.currentTarget.value);
                      }}
                    >
                      <option value="">не вносить</option>
                      {fields.map(({ id, label, required }) => (
                        <option key={id} value={id}>
                          {required ? `${label} *` : label}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, index) => (
              <tr key={index}>
                {columns.map((_, column) => (
                  <td key={column}>{cells[column] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
