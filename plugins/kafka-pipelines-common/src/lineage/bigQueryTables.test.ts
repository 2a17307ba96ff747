import { bigQueryTable } from './bigQueryTables';
import { printName, template } from './nameTemplate';

function tableOf(
  config: Record<string, string>,
  topic = template('cdc.shop.orders'),
) {
  const table = bigQueryTable({ project: 'acme', ...config }, topic);
  return table.name ? printName(table.name) : `${table.via}: ${table.reason}`;
}

describe('bigQueryTable, version 2', () => {
  it('uses the topic as it is unless told to sanitise', () => {
    expect(tableOf({ defaultDataset: 'raw' })).toBe('acme.raw.cdc.shop.orders');
    expect(tableOf({ defaultDataset: 'raw', sanitizeTopics: 'true' })).toBe(
      'acme.raw.cdc_shop_orders',
    );
    expect(
      tableOf({ defaultDataset: 'raw', sanitizeTopics: 'true' }, ['1-orders']),
    ).toBe('acme.raw._1_orders');
  });

  it('lets topic2TableMap win, without sanitising', () => {
    const config = {
      defaultDataset: 'raw',
      sanitizeTopics: 'true',
      topic2TableMap: 'a:b, cdc.shop.orders:orders',
    };
    expect(tableOf(config)).toBe('acme.raw.orders');
    expect(tableOf(config, ['other.topic'])).toBe('acme.raw.other.topic');
  });

  it('takes dataset and table from a topic with a colon', () => {
    expect(tableOf({ defaultDataset: 'raw' }, ['shop:orders'])).toBe(
      'acme.shop.orders',
    );
    expect(tableOf({ defaultDataset: 'raw' }, ['a:b:c'])).toBe(
      'topics: a:b:c has more than one colon, which the connector refuses',
    );
  });

  it('keeps open what is open', () => {
    expect(
      tableOf(
        { project: '${env:PROJECT}', sanitizeTopics: 'true' },
        template('cdc.shop.', { hole: 'table' }),
      ),
    ).toBe('{env:PROJECT}.{dataset}.cdc_shop_{table}');
    expect(
      bigQueryTable(
        { topic2TableMap: 'cdc.shop.orders:o' },
        template('cdc.shop.', { hole: 'table' }),
      ),
    ).toMatchObject({ determined: false });
    expect(
      bigQueryTable(
        { topic2TableMap: 'other:o' },
        template('cdc.shop.', { hole: 'table' }),
      ),
    ).toMatchObject({ determined: true });
  });
});

describe('bigQueryTable, version 1', () => {
  it('matches whole topics and replaces every match', () => {
    expect(
      tableOf({
        datasets: 'cdc\\..*=raw,other.*=x',
        topicsToTables: 'cdc\\.shop\\.(.*)=shop_$1',
      }),
    ).toBe('acme.raw.shop_orders');
    expect(tableOf({ datasets: '.*=raw', topicsToTables: '.*=tbl' })).toBe(
      // replaceAll also replaces the empty match at the end
      'acme.raw.tbltbl',
    );
  });

  it('sanitises without a leading underscore', () => {
    expect(
      bigQueryTable(
        { project: 'acme', datasets: '[^:]+=raw', sanitizeTopics: 'true' },
        ['1-orders'],
      ),
    ).toMatchObject({ name: ['acme.raw.1_orders'], determined: false });
  });

  it.each([
    [{ datasets: 'cdc.*=a,.*orders=b' }, 'datasets: several entries match'],
    [
      { datasets: '.*=a', topicsToTables: 'cdc.*=a,.*orders=b' },
      'topicsToTables: several entries match',
    ],
    [{ datasets: 'x=raw' }, 'datasets: no entry matches cdc.shop.orders'],
    [
      { datasets: '(?!x).*=raw' },
      'topicsToTables: an expression cannot be evaluated',
    ],
  ])('says why %j names no table', (config, reason) => {
    expect(tableOf(config)).toContain(reason);
  });

  it('does not guess for open topics', () => {
    expect(
      tableOf({ datasets: '.*=raw' }, template('cdc.', { hole: 'table' })),
    ).toBe('datasets: which dataset takes cdc.{table} depends on its name');
  });
});
