using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Work;

/// <summary>Something that waits for a person: a line of the work list.</summary>
/// <param name="Place">The village, township or county that it is about.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Due">The last moment; null where there is no deadline.</param>
internal sealed record ToDo(DivisionCode Place, string Href, Phrase What, DateTimeOffset? Due = null);

/// <summary>What a capability knows to be waiting for a person.</summary>
/// <param name="For">Finds it for one person at one moment, in no particular order.</param>
internal sealed record WorkSource(Func<Staff, DateTimeOffset, Task<IReadOnlyList<ToDo>>> For);
