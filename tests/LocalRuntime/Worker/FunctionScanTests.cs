using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class FunctionScanTests
{
    [Fact]
    public void Find_Functions_AreInOrderOfTheirNamesWithoutCase() =>
        FunctionScan.Find([typeof(Good)]).Select(f => f.Name).ShouldBe(["alpha", "Beta", "gamma-1_x"]);

    [Theory]
    [InlineData(typeof(Twins), "Two functions are named 'Same'")]
    [InlineData(typeof(BadName), "'no spaces' ")]
    [InlineData(typeof(BeginsWithDigit), "'1st'")]
    [InlineData(typeof(NamedHost), "'Host'")]
    [InlineData(typeof(TwoTriggers), "has 2 triggers")]
    [InlineData(typeof(NoTrigger), "has 0 triggers")]
    [InlineData(typeof(Hidden), "is not public")]
    [InlineData(typeof(Generic), "is generic")]
    public void Find_DeclarationThatTheRealSdkRefuses_StopsWithASentence(Type type, string sentence) =>
        Should.Throw<StartupException>(() => FunctionScan.Find([type])).Message.ShouldContain(sentence);

    [Theory]
    [InlineData(typeof(Unserved), "has a BlobTriggerAttribute, which this runtime does not serve")]
    [InlineData(typeof(UnservedOutput), "has a TableOutputAttribute, which this runtime does not serve")]
    [InlineData(typeof(WrongTimer), "must be a TimerInfo")]
    [InlineData(typeof(WrongClient), "no DurableTaskClient")]
    public void Find_WhatThisRuntimeDoesNotServe_StopsWithASentence(Type type, string sentence) =>
        Should.Throw<StartupException>(() => FunctionSet.Find([type], aspNetCore: true)).Message.ShouldContain(sentence);

    public static class Good
    {
        [Function("gamma-1_x")]
        public static void Gamma([QueueTrigger("q")] string message) => _ = message;

        [Function("Beta")]
        public static void Beta([QueueTrigger("q")] string message) => _ = message;

        [Function("alpha")]
        public static void Alpha([QueueTrigger("q")] string message) => _ = message;

        public static void NoFunction()
        {
        }
    }

    public static class Twins
    {
        [Function("Same")]
        public static void One([QueueTrigger("q")] string message) => _ = message;

        [Function("same")]
        public static void Two([QueueTrigger("q")] string message) => _ = message;
    }

    public static class BadName
    {
        [Function("no spaces")]
        public static void One([QueueTrigger("q")] string message) => _ = message;
    }

    public static class BeginsWithDigit
    {
        [Function("1st")]
        public static void One([QueueTrigger("q")] string message) => _ = message;
    }

    public static class NamedHost
    {
        [Function("Host")]
        public static void One([QueueTrigger("q")] string message) => _ = message;
    }

    public static class TwoTriggers
    {
        [Function("Two")]
        public static void Two([QueueTrigger("q")] string message, [TimerTrigger("0 0 0 * * *")] TimerInfo timer) => _ = (message, timer);
    }

    public static class NoTrigger
    {
        [Function("None")]
        public static void None()
        {
        }
    }

    public static class Hidden
    {
        [Function("Hidden")]
        internal static void Method([QueueTrigger("q")] string message) => _ = message;
    }

    public static class Generic
    {
        [Function("Generic")]
        public static void Method<T>([QueueTrigger("q")] T message) => _ = message;
    }

    public static class Unserved
    {
        [Function("Blob")]
        public static void Blob([BlobTrigger] string blob) => _ = blob;
    }

    public static class UnservedOutput
    {
        [Function("Table")]
        [TableOutput]
        public static string Table([QueueTrigger("q")] string message) => message;
    }

    public static class WrongTimer
    {
        [Function("Timer")]
        public static void Timer([TimerTrigger("0 0 0 * * *")] string timer) => _ = timer;
    }

    public static class WrongClient
    {
        [Function("Client")]
        public static void Client([QueueTrigger("q")] string message, [DurableClient] string client) => _ = (message, client);
    }

    private sealed class BlobTriggerAttribute : TriggerBindingAttribute;

    private sealed class TableOutputAttribute : OutputBindingAttribute;
}
