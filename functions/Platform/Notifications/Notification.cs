using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Platform.Notifications;

/// <summary>
/// A message that a step owes to somebody. It holds ids and names, not the text: the text is made when it is sent, and a
/// link with a token is made then too, so that no token lies in a table or a queue.
/// </summary>
/// <param name="Template">Its subject and body are the texts <c>Notify.{Template}.Subject</c> and <c>.Body</c>.</param>
/// <param name="To">An office.</param>
/// <param name="Arguments">Fill the text's placeholders, in order.</param>
/// <param name="Link">A path of this site that the message leads to; null for none.</param>
/// <param name="LinkNonce">Where the path needs a token: what the token is derived from (see <see cref="Links"/>).</param>
/// <param name="Person">Set when it is for a person rather than an office.</param>
/// <param name="Sealed">Names what is kept sealed for a time (see <see cref="SealedUntil"/>): until it is opened no office reads the message.</param>
internal sealed record Notification(
    string Template, Office To, IReadOnlyList<string> Arguments, string? Link = null, string? LinkNonce = null, Addressee? Person = null, string? Sealed = null);

/// <summary>The people who hold a role for exactly one division.</summary>
/// <param name="Department">Which department of the county, for <see cref="Role.Department"/>.</param>
internal sealed record Office(Role Role, DivisionCode Division, string? Department = null);

/// <summary>A person outside the offices. Where there is no e-mail address the office is asked to pass the message on.</summary>
internal sealed record Addressee(string Name, string? Email);

/// <summary>Until when something that a capability keeps sealed stays so; null once it is open. By the name in <see cref="Notification.Sealed"/>.</summary>
internal sealed record SealedUntil(Func<string, Task<DateTimeOffset?>> Of);
