namespace LinyingTalent.LocalRuntime.Durable;

/// <summary>The tables of the durable engine.</summary>
internal static class DurableSchema
{
    public const string Sql = "";
}
