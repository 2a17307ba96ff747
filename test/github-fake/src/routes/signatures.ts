import type { Signature } from '../git/commits';
import { unprocessable } from '../server/ApiError';

export interface Person {
  name?: string;
  email?: string;
  /** ISO 8601. */
  date?: string;
}

/** What git takes off both ends of a name. */
const CRUD = /^[\0-\x20.,:;<>"\\']+|[\0-\x20.,:;<>"\\']+$/g;

/** Somebody as a commit names them. */
export function signature(person: Person): Signature {
  const [name, email] = [person.name ?? '', person.email ?? ''];
  if (/[<>\n\0]/.test(name + email)) {
    throw unprocessable(
      'Neither name nor email of an author may have angle brackets or line ends.',
    );
  }
  const signed = {
    name: name.replace(CRUD, ''),
    email: email.replace(CRUD, ''),
  };
  if (signed.name === '' || signed.email === '') {
    throw unprocessable('An author cannot have an empty name or email.');
  }
  const date = person.date === undefined ? new Date() : new Date(person.date);
  return {
    ...signed,
    time: Math.floor(date.getTime() / 1000),
    zone: zoneOf(person.date),
  };
}

function zoneOf(date = ''): string {
  const found = /([+-]\d{2}):?(\d{2})$/.exec(date);
  return found ? found[1] + found[2] : '+0000';
}
