import { helmTemplateCommand } from './helmTemplateCommand';

it('lists value files one by one, in their order', () => {
  expect(
    helmTemplateCommand('orders', 'oci://registry.example/chart@sha256:0', [
      'defaults/pipeline.yaml',
      'pipelines/orders/values.yaml',
    ]),
  ).toBe(
    'helm template orders oci://registry.example/chart@sha256:0 -f defaults/pipeline.yaml -f pipelines/orders/values.yaml',
  );
});

it('quotes what a shell would read', () => {
  expect(helmTemplateCommand('orders', "/a b/it's", ['$(x).yaml'])).toBe(
    `helm template orders '/a b/it'\\''s' -f '$(x).yaml'`,
  );
});
