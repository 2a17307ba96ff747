import styles from './table.module.css';

interface FieldTableProps {
  caption: string;
  columns: string[];
  /** Rows of the table's body. */
  children: React.ReactNode;
}

/** A table that is scrolled sideways, with the keyboard too, where it is too wide. */
export const FieldTable = ({ caption, columns, children }: FieldTableProps) => (
  <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
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
