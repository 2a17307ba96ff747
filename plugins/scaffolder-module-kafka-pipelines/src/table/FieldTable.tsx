import styles from './table.module.css';

interface FieldTableProps {
  caption: string;
  columns: string[];
  /** Rows of the table's body. */
  children: React.ReactNode;
}

/** A table in the flow of a form, with inputs in it; wide ones are scrolled. */
export const FieldTable = ({ caption, columns, children }: FieldTableProps) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
