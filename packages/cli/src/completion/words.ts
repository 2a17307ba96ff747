import type { Command, Option } from 'commander';

/** What is known of a command line up to the word that is being typed. */
export interface Typed {
  /** The command that the words before lead to. */
  command: Command;
  /** The option whose value the last word is. */
  valued?: Option;
  /** Values of options, by attribute name; the last one counts. */
  values: Map<string, string>;
  /** Attribute names of options that stand there. */
  given: Set<string>;
  /** Number of arguments before the last word. */
  argumentCount: number;
  /** The word that is being typed; may be empty. */
  current: string;
  /** What stands before it in the same word, such as `--format=`. */
  prefix: string;
}

function optionNamed(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) =>
    [long, short].includes(flag),
  );
}

function takesValue(option: Option | undefined): option is Option {
  return option !== undefined && (option.required || option.optional);
}

/**
 * Reads the words of a command line as commander would, as far as they go.
 *
 * @param words - without the program; the last one is being typed
 */
export function typedWords(program: Command, words: string[]): Typed {
  // bash takes `=` for a word of its own.
  const all = words.filter((word, at) => word !== '=' || at === 0);
  const bare = words.at(-1) === '=' ? '' : all.pop() ?? '';
  let command = program;
  let pending: Option | undefined;
  let argumentCount = 0;
  const values = new Map<string, string>();
  const given = new Set<string>();
  for (const word of all) {
    const [, flag, text] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const option = optionNamed(command, flag ?? word);
    if (option) {
      given.add(option.attributeName());
      if (flag) values.set(option.attributeName(), text);
      pending = !flag && takesValue(option) ? option : undefined;
    } else if (pending && !word.startsWith('-')) {
      values.set(pending.attributeName(), word);
      if (!pending.variadic) pending = undefined;
    } else if (!word.startsWith('-')) {
      const next = command.commands.find(each => each.name() === word);
      if (next) command = next;
      else argumentCount += 1;
    }
  }
  const [, flag, text] = /^(--[^=]+)=(.*)$/s.exec(bare) ?? [];
  const named = flag ? optionNamed(command, flag) : undefined;
  const valued = named ?? (bare.startsWith('-') ? undefined : pending);
  return {
    command,
    ...(takesValue(valued) && { valued }),
    values,
    given,
    argumentCount,
    current: named ? text : bare,
    prefix: named ? `${flag}=` : '',
  };
}
