using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Talents;

namespace LinyingTalent.AdvisorSelection.Propose;

/// <summary>Reads a proposal as the village typed it, new or corrected.</summary>
internal sealed class ProposalForm(KeyedHash hash, PersonalDataCipher cipher)
{
    /// <summary>How many candidates the page has room for; rooms left empty do not count.</summary>
    public const int Rooms = 4;

    private const int MostYears = 60;

    /// <summary>The hidden field that names a person's record in the registry of talents.</summary>
    public const string Registered = "talent";

    private const int LongText = 1000;

    /// <param name="today">The day in Shanghai: nobody is born after it.</param>
    /// <param name="before">The proposal that is being corrected: where its numbers are left empty they stay as they were.</param>
    /// <param name="registered">Who was put forward out of the registry of talents, by room: what is left empty of their numbers is taken from there.</param>
    /// <returns>Null when a field is wrong; the sentence stands beside it in <paramref name="input"/>.</returns>
    public Proposal? Read(FormInput input, CaseId id, DateOnly today, Proposal? before = null, IReadOnlyDictionary<int, TalentToPropose>? registered = null)
    {
        string? needs = input.Required("needs", ProposeTexts.Needs, LongText, manyLines: true);
        IReadOnlyList<Trade> trades = TradesIn(input, "trade");
        if (trades.Count == 0) input.Refuse("trade", ProposeTexts.ChooseATrade);
        string? situation = input.Required("situation", ProposeTexts.Situation, LongText, manyLines: true);
        string? wish = input.Required("organisation-wish", ProposeTexts.OrganisationWish, LongText, manyLines: true);
        int? places = input.Whole("places", ProposeTexts.Places, 1, 3);

        var candidates = new List<Candidate>();
        for (int room = 1; room <= Rooms; room++)
        {
            if (room > 1 && !IsUsed(input, room)) continue;
            input.Part = ProposeTexts.CandidateNumber(room);
            candidates.Add(ReadCandidate(
                input, room, candidates.Count + 1, id, today, before?.Candidates.ElementAtOrDefault(room - 1), registered?.GetValueOrDefault(room)));
            input.Part = null;
        }

        return input.Errors.Count > 0 ? null : new Proposal(needs!, trades, situation!, wish!, places!.Value, candidates);
    }

    public static IReadOnlyList<FormOption> Kinds =>
        [.. Enum.GetValues<CandidateKind>().Select(kind => new FormOption(kind.ToString(), SelectionWords.Kind(kind)))];

    /// <summary>The form as it would have been typed for this proposal, to be corrected: without the numbers, which no page shows again.</summary>
    public static FormInput Fill(Proposal proposal)
    {
        var values = new Dictionary<string, string>
        {
            ["needs"] = proposal.Needs,
            ["situation"] = proposal.Situation,
            ["organisation-wish"] = proposal.OrganisationWish,
            ["places"] = Text(proposal.Places),
        };
        Tick(values, "trade", proposal.Trades);
        foreach (Candidate candidate in proposal.Candidates)
        {
            string Field(string name) => $"c{candidate.Number}-{name}";
            values[Field("name")] = candidate.Name;
            values[Field("email")] = candidate.Email ?? "";
            values[Field("kind")] = candidate.Kind.ToString();
            values[Field("years")] = Text(candidate.Years);
            values[Field("days")] = Text(candidate.DaysPerMonth);
            values[Field("wish")] = candidate.Wish;
            if (candidate.Talent is { } talent) values[Field(Registered)] = talent;
            if (candidate.Photo is { } photo) values[Field(ProposalFiles.Photo) + FileField.Carried] = photo.FileName;
            if (candidate.Curriculum is { } curriculum) values[Field(ProposalFiles.Curriculum) + FileField.Carried] = curriculum.FileName;
            if (candidate.Roots) values[Field("roots")] = CheckField.Ticked;
            if (candidate.Consents) values[Field("consent")] = CheckField.Ticked;
            Tick(values, Field("trade"), candidate.Trades);
        }

        return new FormInput(values);
    }

    /// <summary>The form filled in with people out of the registry: what their records hold that this village may see. Their numbers are not in it.</summary>
    public static FormInput Fill(IEnumerable<TalentSeen> people)
    {
        var values = new Dictionary<string, string>();
        foreach ((int i, TalentSeen person) in people.Index())
        {
            string Field(string name) => $"c{i + 1}-{name}";
            values[Field(Registered)] = person.Id.ToString();
            values[Field("name")] = person.Name;
            values[Field("years")] = Text(Math.Min(person.Years, MostYears));
            Tick(values, Field("trade"), person.Second is { } second ? [person.First, second] : [person.First]);
        }

        return new FormInput(values);
    }

    private static void Tick(Dictionary<string, string> values, string prefix, IEnumerable<Trade> trades)
    {
        foreach (Trade trade in trades) values[$"{prefix}-{trade}"] = CheckField.Ticked;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether anything was typed into a candidate's room.</summary>
    public static bool IsUsed(FormInput input, int room) =>
        Fields.Any(field => input[$"c{room}-{field}"].Length > 0) || ProposalFiles.AnyIn(input, room) || Enum.GetValues<Trade>().Any(trade => input[$"c{room}-trade-{trade}"].Length > 0);

    private static readonly string[] Fields = ["name", "identity", "telephone", "email", "kind", "years", "days", "wish", "roots", "consent"];

    private static IReadOnlyList<Trade> TradesIn(FormInput input, string prefix) =>
        [.. Enum.GetValues<Trade>().Where(trade => input.Checked($"{prefix}-{trade}"))];

    // What is wrong is noted beside its field and makes the whole proposal null, so the placeholders here never leave this class.
    private Candidate ReadCandidate(FormInput input, int room, int number, CaseId id, DateOnly today, Candidate? before, TalentToPropose? registered)
    {
        string Field(string name) => $"c{room}-{name}";
        string Typed(string name, string? cipherText, Func<CaseId, string, string> owner, string? known) =>
            input[Field(name)] is { Length: > 0 } typed ? typed
            : cipherText is not null ? cipher.Decrypt(cipherText, owner(id, before!.Person))
            : known ?? "";
        string? talent = input[Field(Registered)] is { Length: > 0 } record ? record : null;
        if (!PersonName.TryParse(input[Field("name")], out PersonName? name, out Phrase? wrongName)) input.Refuse(Field("name"), wrongName);
        if (talent is not null && talent != before?.Talent && registered?.Seen.Name != name?.Value)
            input.Refuse(Field("name"), registered is null ? ProposeTexts.NotInRegistry : ProposeTexts.NotTheRegistered);
        if (!IdentityNumber.TryParse(Typed("identity", before?.SealedIdentity, Sealed.Identity, registered?.Identity), today, out IdentityNumber? identity, out Phrase? wrongIdentity)) input.Refuse(Field("identity"), wrongIdentity);
        if (!Telephone.TryParse(Typed("telephone", before?.SealedTelephone, Sealed.Telephone, registered?.Telephone), out Telephone? telephone, out Phrase? wrongTelephone)) input.Refuse(Field("telephone"), wrongTelephone);
        string? email = input.Optional(Field("email"), ProposeTexts.Email, 100);
        if (email?.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(email, out _)) input.Refuse(Field("email"), ProposeTexts.EmailWrong);
        CandidateKind? kind = Enum.TryParse(input.Choice(Field("kind"), ProposeTexts.Kind, Kinds), out CandidateKind chosen) ? chosen : null;
        IReadOnlyList<Trade> trades = TradesIn(input, Field("trade"));
        if (trades.Count == 0) input.Refuse(Field("trade"), ProposeTexts.ChooseATrade);
        int? years = input.Whole(Field("years"), ProposeTexts.Years, 0, MostYears);
        int? days = input.Whole(Field("days"), ProposeTexts.Days, 0, 31);
        string? wish = input.Required(Field("wish"), ProposeTexts.PersonWish, LongText, manyLines: true);
        bool consents = input.Checked(Field("consent"));
        if (!consents) input.Refuse(Field("consent"), ProposeTexts.ConsentMissing);

        string person = identity is null ? "" : hash.Of(identity);
        return new Candidate(
            number, person, name?.Value ?? "", identity?.BirthDate ?? default,
            identity is null ? "" : cipher.Encrypt(identity.Reveal(), Sealed.Identity(id, person)),
            telephone is null ? "" : cipher.Encrypt(telephone.Reveal(), Sealed.Telephone(id, person)),
            email is { Length: > 0 } ? email : null, kind ?? default, trades, years ?? 0, input.Checked(Field("roots")), days ?? 0, wish ?? "", consents,
            ProposalFiles.In(input, room, ProposalFiles.Photo), ProposalFiles.In(input, room, ProposalFiles.Curriculum), talent);
    }
}
