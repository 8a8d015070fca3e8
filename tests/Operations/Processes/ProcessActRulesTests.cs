using LinyingTalent.Operations.Processes;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Tests.Operations.Processes;

public sealed class ProcessActRulesTests
{
    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Running, "Wake Raise Suspend Terminate")]
    [InlineData(OrchestrationRuntimeStatus.Pending, "Wake Raise Suspend Terminate")]
    [InlineData(OrchestrationRuntimeStatus.Suspended, "Wake Raise Resume Terminate")]
    [InlineData(OrchestrationRuntimeStatus.Failed, "Restart")]
    [InlineData(OrchestrationRuntimeStatus.Terminated, "Restart")]
    [InlineData(OrchestrationRuntimeStatus.Completed, "Restart")]
    public void Fitting_EachStatus_IsWhatTheEngineTakes(OrchestrationRuntimeStatus status, string acts) =>
        string.Join(' ', ProcessActRules.Fitting(status)).ShouldBe(acts);

    [Fact]
    public void Refuse_WhatDoesNotFit_SaysWhy()
    {
        ProcessActRules.Refuse(ProcessAct.Suspend, OrchestrationRuntimeStatus.Suspended).ShouldBe(new ProcessIsHeld());
        ProcessActRules.Refuse(ProcessAct.Resume, OrchestrationRuntimeStatus.Running).ShouldBe(new ProcessIsNotHeld());
        ProcessActRules.Refuse(ProcessAct.Restart, OrchestrationRuntimeStatus.Running).ShouldBe(new ProcessRuns());
        ProcessActRules.Refuse(ProcessAct.Wake, OrchestrationRuntimeStatus.Failed).ShouldBe(new ProcessIsOver());
    }
}
