namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>
/// A refusal as the service gives it: status, code and message. Thrown inside a write it also undoes that write, which is
/// what makes a group of operations all or nothing.
/// </summary>
internal sealed class StorageException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static StorageException Invalid(string message) => new(400, "InvalidInput", message);

    public static StorageException Missing(string parameter) => new(
        400, "MissingRequiredQueryParameter", $"The query parameter '{parameter}' is required for this request.");

    public static StorageException Md5Mismatch() => new(
        400, "Md5Mismatch", "The MD5 value specified in the request did not match with the MD5 value calculated by the server.");

    public static StorageException OutOfRange(string parameter, object value) => new(
        400, "OutOfRangeQueryParameterValue",
            $"The query parameter '{parameter}' has the value '{value}', which is out of its permitted range.");

    public static StorageException TooLarge(long limit) => new(
        413, "RequestBodyTooLarge", $"The request body is too large and exceeds the maximum permissible limit of {limit} bytes.");

    public static StorageException NotSupported(string operation) => new(
        501, "NotImplemented",
            $"{operation} is not supported by the local storage. Use another operation, or an Azure storage account.");
}
