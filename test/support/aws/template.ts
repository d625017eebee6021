import type { Asl, Json } from './asl.js';
import { ACCOUNT, arn, FIRST_VERSION, functionArn, REGION } from './names.js';

/** A resource of a CloudFormation template. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, Json>>;
}

/** A CloudFormation template, as `cdk synth` writes it. */
export interface TemplateDocument {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: Json }>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Json }>>;
}

/** A resource as it would be deployed. */
export interface Deployed {
  readonly id: string;
  /** Physical name. */
  readonly name: string;
  readonly properties: Readonly<Record<string, Json>>;
}

/** What CloudFormation gives for a resource of a type, from its physical name. */
interface Kind {
  readonly arn: (name: string) => string;
  /** Property that holds the name, where the template gives one. */
  readonly nameProperty?: string;
  /** What `Ref` gives, where it is not the name. */
  readonly ref?: (name: string) => string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::CloudWatch::Alarm': { arn: (name) => arn('cloudwatch', `alarm:${name}`) },
  'AWS::Events::EventBus': { arn: (name) => arn('events', `event-bus/${name}`), nameProperty: 'Name' },
  'AWS::Events::Rule': { arn: (name) => arn('events', `rule/${name}`) },
  'AWS::IAM::Role': { arn: (name) => `arn:aws:iam::${ACCOUNT}:role/${name}` },
  'AWS::KMS::Key': { arn: (name) => arn('kms', `key/${name}`) },
  'AWS::Lambda::Function': { arn: functionArn, nameProperty: 'FunctionName' },
  // Its name is that of its function, whose first version it is.
  'AWS::Lambda::Version': {
    arn: (name) => functionArn(`${name}:${FIRST_VERSION}`),
    nameProperty: 'FunctionName',
    ref: (name) => functionArn(`${name}:${FIRST_VERSION}`),
  },
  'AWS::Logs::LogGroup': { arn: (name) => arn('logs', `log-group:${name}:*`), nameProperty: 'LogGroupName' },
  'AWS::S3::Bucket': { arn: (name) => `arn:aws:s3:::${name}`, nameProperty: 'BucketName' },
  'AWS::SNS::Topic': { arn: (name) => arn('sns', name), ref: (name) => arn('sns', name) },
  'AWS::SQS::Queue': {
    arn: (name) => arn('sqs', name),
    ref: (name) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
  },
  'AWS::StepFunctions::StateMachine': {
    arn: (name) => arn('states', `stateMachine:${name}`),
    nameProperty: 'StateMachineName',
    ref: (name) => arn('states', `stateMachine:${name}`),
  },
};

/** A template with what CloudFormation would put in place of its functions. */
export class DeployedTemplate {
  readonly #pseudo: Readonly<Record<string, Json>>;

  /**
   * @param names physical names by logical id; a resource without one, and without a name of its own, is called as its
   * logical id is, in lower case
   */
  constructor(
    readonly template: TemplateDocument,
    readonly names: Readonly<Record<string, string>> = {},
    stackName = 'Fractile',
  ) {
    this.#pseudo = {
      'AWS::AccountId': ACCOUNT,
      'AWS::Region': REGION,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stackName,
      'AWS::StackId': arn('cloudformation', `stack/${stackName}/0000`),
    };
  }

  /** All resources of a type. */
  resources(type: string): Deployed[] {
    return Object.entries(this.template.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id]) => this.resource(id));
  }

  resource(id: string): Deployed {
    const { Properties = {} } = this.#find(id);
    return { id, name: this.#name(id), properties: this.resolve(Properties) as Record<string, Json> };
  }

  /** The definition of the only state machine. */
  definition(): Asl {
    const machines = this.resources('AWS::StepFunctions::StateMachine');
    if (machines.length !== 1) throw new Error(`${machines.length} state machines`);
    return JSON.parse(machines[0]!.properties.DefinitionString as string) as Asl;
  }

  output(name: string): Json {
    const output = this.template.Outputs?.[name];
    if (!output) throw new Error(`${name}: no such output`);
    return this.resolve(output.Value);
  }

  /** @throws Error for a function that is not known here */
  resolve(value: Json): Json {
    if (Array.isArray(value)) return value.map((item) => this.resolve(item));
    if (typeof value !== 'object' || value === null) return value;
    const [[name, argument] = ['', null], ...others] = Object.entries(value);
    if (others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) return this.#call(name, argument as Json);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolve(item as Json)]));
  }

  #call(name: string, argument: Json): Json {
    switch (name) {
      case 'Ref':
        return this.#ref(argument as string);
      case 'Fn::GetAtt':
        return this.#attribute(
          ...((typeof argument === 'string' ? argument.split('.') : argument) as [string, string]),
        );
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, Json];
        return (this.resolve(parts) as string[]).join(separator);
      }
      case 'Fn::Split': {
        const [separator, text] = argument as [string, Json];
        return (this.resolve(text) as string).split(separator);
      }
      case 'Fn::Select': {
        const [index, list] = argument as [number, Json];
        return (this.resolve(list) as Json[])[Number(index)] ?? null;
      }
      case 'Fn::Sub':
        return (argument as string).replace(/\$\{([^}!]+)\}/g, (_, id: string) => {
          const [resource, attribute] = id.split('.') as [string, string?];
          return String(attribute === undefined ? this.#ref(resource) : this.#attribute(resource, attribute));
        });
      default:
        throw new Error(`${name} is not known`);
    }
  }

  #ref(id: string): Json {
    if (id in this.#pseudo) return this.#pseudo[id]!;
    const parameter = this.template.Parameters?.[id];
    if (parameter) return parameter.Default ?? '';
    const name = this.#name(id);
    return KINDS[this.#find(id).Type]?.ref?.(name) ?? name;
  }

  #attribute(id: string, attribute: string): Json {
    const { Type } = this.#find(id);
    if (attribute === 'Arn' || attribute === 'TopicArn') {
      const kind = KINDS[Type];
      if (!kind) throw new Error(`${id}: the ARN of a ${Type} is not known`);
      return kind.arn(this.#name(id));
    }
    if (attribute.endsWith('Name')) return this.#name(id);
    throw new Error(`${id}: attribute ${attribute} is not known`);
  }

  #name(id: string): string {
    const { Type, Properties } = this.#find(id);
    const own = Properties?.[KINDS[Type]?.nameProperty ?? ''];
    return this.names[id] ?? (own === undefined ? id.toLowerCase() : String(this.resolve(own)));
  }

  #find(id: string): Resource {
    const resource = this.template.Resources[id];
    if (!resource) throw new Error(`${id}: no such resource`);
    return resource;
  }
}
