using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>A large territory in one moment: sites around 60 centres, open jobs with clocks, and urgent jobs to ask about.</summary>
internal sealed record City(float[] X, float[] Y, Problem Problem, ImmutableArray<PlanJob> Probes)
{
    public const float Side = 300_000;
    private const int Shift = 9 * 3600;

    public EuclideanTravel Travel => new(X, Y, 60, 0.065f);

    public static City Of(int technicians, int jobs, int probes)
    {
        var random = new Random(1);
        var places = technicians + jobs + probes;
        var (x, y) = (new float[places], new float[places]);
        var centres = Enumerable.Range(0, 60).Select(_ => (X: random.NextSingle() * Side, Y: random.NextSingle() * Side)).ToArray();
        for (var p = 0; p < places; p++)
        {
            var centre = centres[random.Next(centres.Length)];
            (x[p], y[p]) = (centre.X + (Gauss(random) * 12_000), centre.Y + (Gauss(random) * 12_000));
        }

        string[] skills = [.. Enumerable.Range(0, 6).Select(s => $"skill{s}")];
        var crew = Enumerable.Range(0, technicians).Select(t => new PlanTechnician(
            $"T{t}", t, random.Next(1800), new Period(0, Shift), [.. skills.Where(_ => random.NextDouble() < 0.6)], [], [], []));
        var work = Enumerable.Range(0, jobs + probes).Select(j =>
        {
            var severity = j >= jobs ? 1 : random.Next(2, 4);
            return new PlanJob(
                $"J{j}", technicians
                    + j, 0, 1200 + random.Next(2400), severity, severity == 1 ? 5400 : severity == 2 ? 18_000 : 30_000, null,
                [skills[random.Next(6)]], [], []);
        });
        ImmutableArray<PlanTechnician> all = [.. crew];
        ImmutableArray<PlanJob> known = [.. work];
        return new City(x, y, new Problem(0, all, known[..jobs], new PlanRules(), PlanWeights.Default), known[jobs..]);
    }

    private static float Gauss(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
