import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { LatchkeyStack } from './latchkey-stack.ts';

const app = new App({
  // Set here, and not in cdk.json, so that the template is the same whoever runs this file.
  analyticsReporting: false,
  context: { 'aws:cdk:enable-path-metadata': false },
});
new LatchkeyStack(app, 'latchkey');
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
