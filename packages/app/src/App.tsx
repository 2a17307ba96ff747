import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { navModule } from './modules/nav';

// The Kafka pipelines plugin and its form fields are discovered from this
// package's dependencies (app.packages: all), as in any new Backstage app.
export default createApp({
  features: [catalogPlugin, navModule],
});
