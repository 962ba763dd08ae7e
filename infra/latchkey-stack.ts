import { type CfnElement, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { addAlarms } from './alarms.ts';
import { addApi, baseUrl } from './api.ts';
import { addData } from './data.ts';
import { addFunctions } from './functions.ts';
import { addLoginFlow, LOGIN_FLOW_ARN } from './login-flow.ts';
import { addSettings } from './settings.ts';
import { addSweep } from './sweep.ts';

/** Everything Latchkey is on AWS, in one stack without custom resources: what the local host serves too. */
export class LatchkeyStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id, { description: 'Latchkey keeps browser sessions logged in' });
    const data = addData(this);
    const functions = addFunctions(this, addSettings(this), { data, loginFlowArn: LOGIN_FLOW_ARN });
    const loginFlow = addLoginFlow(this, functions);
    const api = addApi(this, functions);
    addSweep(this, functions('health/sweep'));
    addAlarms(this, api, functions, loginFlow);

    this.#output('BaseUrl', 'The base URL for clients', baseUrl(api));
    this.#output('StateMachineArn', 'The login flow', loginFlow.ref);
    this.#output('TableName', 'Records', data.table.tableName);
    this.#output('BucketName', 'Sealed sessions', data.bucket.bucketName);
    this.#output('AdminFunctionName', 'What npm run org invokes', functions('admin').functionName);
  }

  /** Ids as they are written here, without the hash that CDK appends: other tools and tests refer to them. */
  protected override allocateLogicalId(element: CfnElement): string {
    return element.node.scopes
      .slice(this.node.scopes.length)
      .map(({ node }) => node.id)
      .filter((part) => part !== 'Resource')
      .join('')
      .replace(/[^A-Za-z0-9]/g, '');
  }

  #output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }
}
