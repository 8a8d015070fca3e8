namespace LinyingTalent.LocalRuntime.Data;

/// <summary>
/// The start cannot go on. The message is a sentence for the person at the terminal: what is wrong, where, and what to do.
/// The host prints it without a stack trace and ends with exit code 1.
/// </summary>
internal sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
