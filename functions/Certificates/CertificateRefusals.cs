using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Certificates;

/// <summary>The number is allotted, but the certificate is still being made.</summary>
internal sealed record NotIssuedYet() : Refusal(RefusalKind.Conflict, CertificateTexts.NotIssuedYet);

/// <summary>What is revoked stays so.</summary>
internal sealed record IsRevoked() : Refusal(RefusalKind.Conflict, CertificateTexts.IsRevoked);

internal sealed record IsSuspended() : Refusal(RefusalKind.Conflict, CertificateTexts.IsSuspended);

internal sealed record IsNotSuspended() : Refusal(RefusalKind.Conflict, CertificateTexts.IsNotSuspended);

/// <summary>The term is over: there is nothing left to suspend.</summary>
internal sealed record HasExpired(DateOnly To) : Refusal(RefusalKind.Conflict, CertificateTexts.HasExpired(To));

/// <summary>Somebody else changed the certificate after the page was read.</summary>
internal sealed record CertificateChangedMeanwhile() : Refusal(RefusalKind.Conflict, CertificateTexts.ChangedMeanwhile);

internal sealed record TermEndsBeforeItBegins() : Refusal(RefusalKind.Invalid, CertificateTexts.TermBackwards);

/// <summary>The correction says what the certificate says already.</summary>
internal sealed record NothingToCorrect() : Refusal(RefusalKind.Invalid, CertificateTexts.NothingToCorrect);

/// <summary>The certificate's font lacks characters of the name: they would print as blanks.</summary>
internal sealed record NameHasNoGlyph(string Characters) : Refusal(RefusalKind.Invalid, CertificateTexts.NameHasNoGlyph(Characters));
