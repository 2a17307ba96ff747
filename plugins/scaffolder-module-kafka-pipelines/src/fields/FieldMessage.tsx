import { Text } from '@backstage/ui';

type Tone = 'danger' | 'warning' | 'secondary' | 'success';

/**
 * The colours of BUI for small text on the page's own ground: those that its
 * Text has for these tones have too little contrast there (WCAG AA, 4.5:1).
 */
const colors: Record<Tone, string> = {
  danger: 'var(--bui-negative-fg-subdued)',
  warning: 'var(--bui-warning-fg-subdued)',
  success: 'var(--bui-positive-fg-subdued)',
  secondary: 'var(--bui-fg-secondary)',
};

/** One line below a field: an error, a warning or news. */
export const FieldMessage = (props: {
  tone: Tone;
  children: React.ReactNode;
}) => (
  <Text
    as="p"
    variant="body-small"
    role={props.tone === 'danger' ? 'alert' : 'status'}
    style={{ marginTop: 4, marginBottom: 0, color: colors[props.tone] }}
  >
    {props.children}
  </Text>
);
