/** An error of the Step Functions API. */
export class SfnError extends Error {
  constructor(
    override readonly name:
      | 'ExecutionAlreadyExists'
      | 'ExecutionDoesNotExist'
      | 'ExecutionNotRedrivable'
      | 'InvalidExecutionInput'
      | 'InvalidName'
      | 'ResourceNotFound'
      | 'StateMachineDoesNotExist'
      | 'ValidationException',
    message: string,
  ) {
    super(message);
  }
}
