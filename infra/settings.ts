import { CfnParameter, type CfnParameterProps, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Values of the template's parameters, by the environment variable that carries each. */
export interface Settings {
  HOLD_SECONDS: string;
  ALLOW_PRIVATE_HOSTS: string;
  LOG_LEVEL: string;
}

/** What an operator may set: `cdk deploy --parameters HoldSeconds=120`. */
export function addSettings(scope: Construct): Settings {
  const parameter = (id: string, properties: CfnParameterProps) =>
    Fn.ref(new CfnParameter(scope, id, properties).logicalId);
  return {
    HOLD_SECONDS: parameter('HoldSeconds', {
      type: 'Number',
      default: 90,
      minValue: 0,
      // A drive must be able to give up its page well before Lambda's 15 minutes are over.
      maxValue: 600,
      description: 'Seconds that a browser keeps the page open for an answer before it is put away',
    }),
    ALLOW_PRIVATE_HOSTS: parameter('AllowPrivateHosts', {
      type: 'String',
      default: '',
      description: 'Hosts at private addresses that a browser may visit all the same, separated by commas',
    }),
    LOG_LEVEL: parameter('LogLevel', {
      type: 'String',
      default: 'INFO',
      allowedValues: ['DEBUG', 'INFO', 'WARN', 'ERROR'],
      description: 'What functions log',
    }),
  };
}
