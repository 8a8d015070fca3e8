namespace LinyingTalent.PlantedA
{
    internal sealed class UsesOthers
    {
        public PlantedB.PlantedBModule? Allowed { get; init; }

        public PlantedB.Inner? Forbidden { get; init; }
    }
}

namespace LinyingTalent.PlantedB
{
    internal sealed class PlantedBModule;

    internal sealed class Inner;
}

namespace LinyingTalent.Platform.Planted
{
    internal sealed class KnowsACapability
    {
        public PlantedB.PlantedBModule? Forbidden { get; init; }
    }
}
