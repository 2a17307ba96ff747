import { Text } from '@backstage/ui';
import {
  listParameter,
  mapParameter,
  namedRepository,
} from '../../form/parameters';
import { useCleaned } from '../../form/useCleaned';
import { rememberOffer, wasOffered } from '../../plan/offered';
import { PlanStatus } from '../../plan/PlanStatus';
import { derivationOf, useDerivePlan } from '../../plan/useDerivePlan';
import { FieldMessage } from '../FieldMessage';
import { FieldSection } from '../FieldSection';
import { cleanedFields, ownText, withText } from './fieldValues';
import { type MentionedText, mentionedTexts, placeKey } from './mentionedTexts';
import { MentionedTextField } from './MentionedTextField';
import { replaceNames, replacementsOf } from './replaceNames';
import type { derivedFieldsSchema } from './schema';

/**
 * Texts such as SQL, regular expressions and lists of tables in which names of
 * the other pipeline stand. They are copied as they are, unless somebody takes
 * over what is offered or writes something else. One by one, because some name
 * what both pipelines share, such as a database and its secret.
 */
export const KafkaDerivedFields = (
  props: typeof derivedFieldsSchema.TProps,
) => {
  const { formData: fields = [], onChange } = props;
  const repository = namedRepository(props);
  const form = props.formContext?.formData;
  const derivation = derivationOf(form);
  const state = useDerivePlan(repository, derivation);

  const replacements = replacementsOf(
    state.plan?.mustDiffer ?? [],
    mapParameter(form, 'answers') ?? {},
  );
  const texts = mentionedTexts(
    state.plan?.mentions ?? [],
    listParameter(form, 'environments'),
  );
  const offerFor = ({ text, names }: MentionedText) =>
    replaceNames(
      text,
      new Map([...replacements].filter(([old]) => names.includes(old))),
    );
  const subject = (text: MentionedText) => [
    'text',
    repository ?? '',
    derivation?.pipeline ?? '',
    placeKey(text),
  ];
  const dropped = useCleaned(
    derivation && state.isCurrent
      ? cleanedFields(fields, texts, (text, value) =>
          wasOffered(subject(text), value) ? offerFor(text) : undefined,
        )
      : undefined,
    props.formData,
    onChange,
  );

  const accept = (text: MentionedText) => {
    const offer = offerFor(text);
    rememberOffer(subject(text), offer);
    onChange(withText(fields, text, offer));
  };
  return (
    <FieldSection field={props} isBusy={state.loading}>
      {!derivation && (
        <FieldMessage tone="secondary">
          Choose the pipeline to start from and a name for the new one first.
        </FieldMessage>
      )}
      <PlanStatus
        state={state}
        working="Looking for texts with names of the other pipeline…"
        failed="Could not look for texts with names of the other pipeline"
      />
      {dropped.length > 0 && (
        <FieldMessage tone="warning">
          What was changed in texts that are not there any more was dropped:{' '}
          {dropped.join(', ')}.
        </FieldMessage>
      )}
      {derivation && state.isCurrent && texts.length === 0 && (
        <Text as="p" role="status">
          No other text of {derivation.pipeline} has one of its names in it.
        </Text>
      )}
      {derivation &&
        texts.map(text => (
          <MentionedTextField
            key={placeKey(text)}
            mentioned={text}
            pipeline={derivation.pipeline}
            name={derivation.name}
            offered={offerFor(text)}
            value={ownText(fields, text) ?? text.text}
            onChange={value => onChange(withText(fields, text, value))}
            onAccept={() => accept(text)}
          />
        ))}
    </FieldSection>
  );
};
