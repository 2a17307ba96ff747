import type { PreviewManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ManifestChanges } from './ManifestChanges';

const object = (kind: string, name: string, rest = '') =>
  `kind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;
const stream = (...documents: string[]) => documents.join('---\n');
const rendered = (
  environment: string,
  rest: Partial<PreviewManifests>,
): PreviewManifests => ({
  pipeline: 'orders',
  environment,
  command: `helm template orders -f ${environment}.yaml`,
  ...rest,
});
const prune = (options: string) =>
  `  annotations:\n    argocd.argoproj.io/sync-options: "${options}"\n`;

const connector = (tasks: number) =>
  object('KafkaConnector', 'orders-mysql', `spec:\n  tasksMax: ${tasks}\n`);
const topic = object('KafkaTopic', 'orders', prune('Prune=false,Delete=false'));

describe('ManifestChanges', () => {
  it('lists what changes, folds what does not, and shows one object on demand', async () => {
    render(
      <ManifestChanges
        manifests={[
          rendered('dev', {
            before: stream(connector(1), topic),
            manifests: stream(connector(2), object('KafkaTopic', 'new'), topic),
          }),
          rendered('prod', { before: topic, manifests: topic }),
        ]}
      />,
    );
    const outline = within(
      screen.getByRole('navigation', { name: 'Changed objects' }),
    );
    expect(
      outline
        .getAllByRole('button')
        .slice(0, 3)
        .map(button => button.textContent),
    ).toEqual([
      'All changes',
      '~orders-mysql KafkaConnector changed',
      '+new KafkaTopic added',
    ]);
    expect(outline.getByText('1 unchanged')).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: 'Changes in manifests in dev' }),
    ).toHaveTextContent('name: new');

    await userEvent.click(
      outline.getByRole('button', { name: /orders-mysql/ }),
    );
    const diff = screen.getByRole('textbox', {
      name: 'Changes in KafkaConnector orders-mysql',
    });
    expect(diff).toHaveTextContent('tasksMax: 1');
    expect(diff).toHaveTextContent('tasksMax: 2');

    await userEvent.click(
      screen.getByRole('tab', { name: 'prod · unchanged' }),
    );
    expect(screen.getByText(/Nothing changes in prod/)).toBeInTheDocument();
  });

  it('opens the first environment in which something changes', () => {
    render(
      <ManifestChanges
        manifests={[
          rendered('dev', { before: topic, manifests: topic }),
          rendered('prod', { before: connector(1), manifests: connector(2) }),
        ]}
      />,
    );
    expect(screen.getByRole('tab', { name: 'prod' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(
      screen.getByRole('textbox', { name: 'Changes in manifests in prod' }),
    ).toBeInTheDocument();
  });

  it('says of each object that goes what Argo CD makes of it', () => {
    render(
      <ManifestChanges
        manifests={[
          rendered('dev', {
            before: stream(
              object('ConfigMap', 'queries'),
              object('KafkaConnector', 'old', prune('Prune=confirm')),
              topic,
              object('Role', 'stays'),
            ),
            manifests: object('Role', 'stays'),
          }),
        ]}
      />,
    );
    expect(screen.getByText('3 objects go from Git in dev')).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'ConfigMap queries goes from the cluster',
      'KafkaConnector old goes when somebody has confirmed it in Argo CD',
      'KafkaTopic orders stays in the cluster until somebody deletes it',
    ]);
  });

  it('knows that Argo CD prunes no Application empty', () => {
    render(
      <ManifestChanges
        manifests={[rendered('dev', { before: topic, manifests: '' })]}
      />,
    );
    expect(
      screen.getByText(/refuses to prune an Application empty/),
    ).toBeInTheDocument();
  });

  it('shows all of a pipeline that leaves an environment', () => {
    render(
      <ManifestChanges
        manifests={[rendered('dev', { before: stream(connector(1), topic) })]}
      />,
    );
    expect(screen.getByText('orders leaves dev')).toBeInTheDocument();
    expect(
      screen.getByText(/they stay in the cluster as they are/),
    ).toBeInTheDocument();
    expect(screen.getAllByText('removed')).toHaveLength(2);
  });

  it('shows a new pipeline as it will be, without a diff', () => {
    render(
      <ManifestChanges manifests={[rendered('dev', { manifests: topic })]} />,
    );
    expect(screen.getByRole('tab', { name: 'dev' })).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: 'Manifests in dev' }),
    ).toHaveTextContent('name: orders');
  });

  it("shows Helm's message, not that everything goes", () => {
    render(
      <ManifestChanges
        manifests={[
          rendered('dev', { before: topic, error: 'class is missing' }),
        ]}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('class is missing');
    expect(screen.queryByText('removed')).not.toBeInTheDocument();
  });

  it('counts in a list of many pipelines and opens one at a time', async () => {
    const many = Array.from({ length: 30 }, (_, number) =>
      rendered('dev', {
        pipeline: `p${number}`,
        before: connector(1),
        ...(number === 1
          ? { error: 'no class' }
          : { manifests: connector(number === 0 ? 2 : 1) }),
      }),
    );
    render(<ManifestChanges manifests={many} notRendered={['a', 'b']} />);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    const first = screen.getByRole('button', { name: 'p0 1 changed' });
    const second = screen.getByRole('button', { name: 'p1 fails in dev' });

    await userEvent.click(first);
    expect(
      screen.getByRole('textbox', { name: 'Changes in manifests in dev' }),
    ).toBeInTheDocument();

    await userEvent.click(second);
    expect(first).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('no class');
    expect(
      screen.getByText(/2 more pipelines are rendered when .* published/),
    ).toBeInTheDocument();
  });

  it('says so when no environment has the pipeline', () => {
    render(<ManifestChanges manifests={[]} />);
    expect(screen.getByText(/Nothing is rendered/)).toBeInTheDocument();
  });
});
