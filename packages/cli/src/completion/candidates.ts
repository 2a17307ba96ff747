import type { Command, Option } from 'commander';
import { brief } from '../commands/brief';
import { namesFor } from './names';
import { typedWords, type Typed } from './words';

/** What the word that is being typed may become. */
export interface Candidate {
  text: string;
  /** In one line. */
  description?: string;
}

function commandsOf(command: Command): Candidate[] {
  // Help of commander knows which are hidden.
  return command
    .createHelp()
    .visibleCommands(command)
    .map(each => ({
      text: each.name(),
      description: brief(each.description()),
    }));
}

function optionsOf({ command, given }: Typed): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(
      (option: Option) => option.variadic || !given.has(option.attributeName()),
    )
    .map(option => ({
      text: option.long ?? option.flags,
      description: brief(option.description),
    }));
}

async function possible(typed: Typed): Promise<Candidate[]> {
  const { command, valued, current, argumentCount } = typed;
  if (valued) {
    const names = valued.argChoices ?? (await namesFor(typed));
    return names.map(text => ({ text }));
  }
  if (current.startsWith('-')) return optionsOf(typed);
  if (command.commands.length > 0) return commandsOf(command);
  const choices = command.registeredArguments[argumentCount]?.argChoices ?? [];
  return choices.map(text => ({ text }));
}

/**
 * What the last word of a command line may become, in the order of help.
 *
 * @param words - without the program; the last one is being typed, and may be empty
 * @returns none where it may be anything, such as a file
 */
export async function candidates(
  program: Command,
  words: string[],
): Promise<Candidate[]> {
  const typed = typedWords(program, words);
  const found = await possible(typed);
  return found
    .filter(({ text }) => text.startsWith(typed.current))
    .map(candidate => ({ ...candidate, text: typed.prefix + candidate.text }));
}
