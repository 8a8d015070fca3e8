namespace LinyingTalent.AwardRounds.Replay;

/// <summary>The same check on the command line: for those who want it without a site.</summary>
internal static class RoundCheck
{
    public const string Option = "--check-round";

    /// <summary>0 when the record holds, 1 when something differs, 2 when the file is no record.</summary>
    public static int Run(string file, TextWriter output)
    {
        RoundRecord? record = File.Exists(file) ? RoundRecord.Read(File.ReadAllBytes(file)) : null;
        if (record is null || Recomputation.WhyNot(record) is not null)
        {
            output.WriteLine(ReplayTexts.FileNotRecord);
            return 2;
        }

        var model = new RecomputedModel(record, Recomputation.Of(record));
        output.WriteLine($"{record.Name} ({record.Round})");
        output.WriteLine(model.Found.Holds ? ReplayTexts.Holds : ReplayTexts.Differs);
        output.WriteLine($"{ReplayTexts.Panel}: {string.Join("、", model.Found.Draw?.Judges ?? [])}");
        output.WriteLine($"{ReplayTexts.Winners}: {string.Join("、", model.Found.Winners)}");
        output.WriteLine($"{ReplayTexts.Freeze}: {model.Found.FreezeHash}");
        output.WriteLine(model.History);
        foreach (Difference difference in model.Found.Differences)
            output.WriteLine($"{difference.What}: {ReplayTexts.Recorded} {difference.Recorded}; {ReplayTexts.Computed} {difference.Computed}");
        return model.Found.Holds ? 0 : 1;
    }
}
