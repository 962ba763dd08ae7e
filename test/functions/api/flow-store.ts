import { apply } from '../../../lib/flow/apply.ts';
import type { Transition } from '../../../lib/flow/transitions.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { ConditionFailed, TooManyLiveFlows } from '../../../lib/store/errors.ts';

/** Flows and connections in memory, with the same conditions as the table's. */
export class FlowStore {
  readonly flows = new Map<string, Flow>();
  readonly connections = new Map<string, Connection>();
  /** Whether no flow can be started any more. */
  full = false;
  /** Executions started, and flows woken, in order. */
  readonly started: string[] = [];
  readonly woken: string[] = [];

  flowsModule = {
    get: async (id: string) => this.flows.get(id) ?? null,
    attempt: async (id: string, transition: Transition) => {
      const flow = this.flows.get(id);
      const after = flow ? apply(flow, transition) : null;
      if (after) this.flows.set(id, after);
      return after;
    },
    start: async (flow: Flow, previous: string | null) => {
      if (this.full) throw new TooManyLiveFlows();
      const connection = this.connections.get(flow.connection_id);
      if (connection?.flow_id !== previous) throw new ConditionFailed([0]);
      this.flows.set(flow.id, flow);
      this.connections.set(connection.id, { ...connection, flow_id: flow.id });
      return flow;
    },
  };

  connectionsModule = {
    get: async (org: string, id: string) => {
      const connection = this.connections.get(id);
      return connection?.org === org ? connection : null;
    },
  };

  executionsModule = {
    startExecution: async (flowId: string) => void this.started.push(flowId),
    wake: async (flowId: string) => {
      this.woken.push(flowId);
      return true;
    },
  };

  clear(): void {
    this.flows.clear();
    this.connections.clear();
    this.started.length = 0;
    this.woken.length = 0;
  }
}
