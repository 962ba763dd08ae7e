import { App, Validations } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { LatchkeyStack } from './latchkey-stack.ts';

// Set here, and not in cdk.json, so that the template is the same whoever runs this file.
const app = new App({ analyticsReporting: false, context: recommendedFlags });
new LatchkeyStack(app, 'latchkey');
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
