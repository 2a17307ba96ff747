import { optionProblems } from './optionProblems';

const KAFKA = 'org.apache.kafka.connect.transforms';

const messages = (className: string, options: Record<string, string>) =>
  optionProblems(className, name => options[name]).map(
    ({ option, message }) => `${option}: ${message}`,
  );

describe('optionProblems', () => {
  it('knows the types of Cast', () => {
    const cast = (spec: string) => messages(`${KAFKA}.Cast$Value`, { spec });
    expect(cast('int64')).toEqual([]);
    expect(cast('id:INT64, name:string')).toEqual([]);
    expect(cast('id:long,name:strng,at:timestamp')).toEqual([
      'spec: Cast has no type long. Did you mean int64?',
      'spec: Cast has no type strng. Did you mean string?',
      'spec: Cast has no type timestamp.',
    ]);
    expect(cast('id:int64:x')).toEqual([
      'spec: Cast takes field:type, not id:int64:x.',
    ]);
    expect(cast('id,name:string')).toEqual([
      'spec: Cast takes field:type, not id.',
    ]);
    expect(cast('string,id:int64')).toEqual([
      'spec: Cast takes either one type for the whole or fields with their types, not string beside others.',
    ]);
  });

  it('wants pairs of names to rename', () => {
    const rename = (renames: string) =>
      messages(`${KAFKA}.ReplaceField$Key`, { renames });
    expect(rename('a:b, c:d')).toEqual([]);
    expect(rename('a=b,c:,d')).toEqual([
      'renames: ReplaceField takes old:new in renames, not a=b.',
      'renames: ReplaceField takes old:new in renames, not c:.',
      'renames: ReplaceField takes old:new in renames, not d.',
    ]);
  });

  it('wants a header for each field', () => {
    expect(
      messages(`${KAFKA}.HeaderFrom$Value`, { fields: 'a,b', headers: 'a' }),
    ).toEqual([
      'headers: fields and headers belong together in pairs, but there are 2 and 1.',
    ]);
    expect(messages(`${KAFKA}.HeaderFrom$Value`, { fields: 'a,b' })).toEqual(
      [],
    );
  });

  it('knows the letters of dates', () => {
    const at = (format: string) =>
      messages(`${KAFKA}.TimestampConverter$Value`, { format });
    expect(at("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")).toEqual([]);
    expect(at("h 'o''clock' a")).toEqual([]);
    expect(at('YYYY-MM-DDTHH:mm')).toEqual([
      'format: The date format format has the letter T, which is no part of a date.',
    ]);
    expect(at("yyyy 'at")).toEqual([
      'format: The date format format has an apostrophe that is not closed.',
    ]);
    expect(
      messages(`${KAFKA}.TimestampRouter`, { 'timestamp.format': 'yyyy/q' }),
    ).toHaveLength(1);
  });

  it('says nothing of other classes', () => {
    expect(messages('com.acme.Cast$Value', { spec: 'x' })).toEqual([]);
  });
});
