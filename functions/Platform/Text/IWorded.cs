using System.Globalization;

namespace LinyingTalent.Platform.Text;

/// <summary>Something with words in each language: as a phrase's argument it is written in the phrase's language.</summary>
internal interface IWorded
{
    string In(CultureInfo language);
}
