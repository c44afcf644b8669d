using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Tests.Dispatching;

/// <summary>Small problems: places on a line, one second a metre, or at random in a square.</summary>
internal static class Grounds
{
    public const int Evening = 32_400;

    public static readonly ImmutableArray<string> Nothing = [];

    public static PlanTechnician Technician(int place, string id = "T", int readyAt = 0, int until = Evening) =>
        new(id, place, readyAt, new Period(0, until), [], [], [], []);

    public static PlanJob Job(int place, int? dueBy = null, int duration = 100, int severity = 2, AppointmentWindow? window = null) =>
        new("J", place, 0, duration, severity, dueBy, window, [], [], []);

    public static Problem Problem(PlanTechnician[] technicians, params PlanJob[] jobs) =>
        new(0, [.. technicians], [.. jobs], new PlanRules(), PlanWeights.Default with { Fairness = 0 });

    /// <summary>Place n is n metres along.</summary>
    public static EuclideanTravel Line(int length = 10_000) =>
        new([.. Enumerable.Range(0, length).Select(p => (float)p)], new float[length], 0, 1);

    public static WorkingPlan<EuclideanTravel> Working(Problem problem) => new(problem, Line(), Plan.Committed(problem));

    /// <summary>A problem of every kind of constraint, and the square it lives in; the same for the same seed.</summary>
    public static (Problem Problem,
        EuclideanTravel Travel) Random(int seed, int technicians = 8, int jobs = 40, bool withBreaks = true, bool withEmergencies = false)
    {
        var random = new Random(seed);
        var places = technicians + jobs;
        var travel = new EuclideanTravel(
            [.. Enumerable.Range(0, places).Select(_ => random.NextSingle() * 20_000)],
            [.. Enumerable.Range(0, places).Select(_ => random.NextSingle() * 20_000)], 60, 0.15f);
        string[] skills = ["engine", "hydraulics", "electrics"];
        var now = random.Next(2) * 3000;
        var crew = Enumerable.Range(0, technicians).Select(t => new PlanTechnician(
            $"T{t}", t, now + random.Next(2000), new Period(random.Next(3000), 20_000 + random.Next(12_000)),
            [.. skills.Where(_ => random.Next(4) > 0)], random.Next(2) == 0 ? ["filter"] : [],
            withBreaks && random.Next(2) == 0 ? [new Period(10_000, 12_000), new Period(17_000, 17_900)] : [], [],
            PositionAge: random.Next(10) == 0 ? 900 : 10, EndPlace: random.Next(2) == 0 ? t : null,
            Capacity: random.Next(3) == 0 ? 5 : int.MaxValue))
                .ToArray();
        var work = Enumerable.Range(0, jobs).Select(j =>
        {
            var opens = random.Next(18_000);
            return new PlanJob(
                $"J{j}", technicians + j, random.Next(3) == 0 ? now + random.Next(6000) : 0, 300 + random.Next(3000), 1 + random.Next(4),
                random.Next(6) == 0 ? null : now + random.Next(14_000),
                random.Next(5) == 0 ? new AppointmentWindow(opens, opens + 4000) : null,
                random.Next(2) == 0 ? [skills[random.Next(3)]] : [], random.Next(6) == 0 ? ["filter"] : [],
                random.Next(6) == 0 ? [random.Next(technicians)] : [],
                LockedTo: random.Next(12) == 0 ? random.Next(technicians) : null,
                Told: random.Next(3) == 0 ? new Announcement(random.Next(technicians), now + random.Next(9000)) : null,
                Load: random.Next(3));
        }).ToArray();
        work = [.. work.Select((job, index) => withEmergencies
            ? job with { Waits = random.Next(2) == 0, IsEmergency = random.Next(6) == 0, MayCallOut = random.Next(4) == 0 }
            : job)];
        if (withEmergencies)
            crew = [.. crew.Select(who => who with { IsOffDuty = random.Next(6) == 0,
                Breaks = random.Next(5) == 0 && withBreaks ? [new Period(0, 4000)] : who.Breaks })];
        return (new Problem(now, [.. crew], [.. work], new PlanRules(600, 3000), PlanWeights.Default), travel);
    }

    /// <summary>The same problem, where some work takes two or three people and some comes only after other work.</summary>
    public static Problem WithTies(Problem problem, int seed)
    {
        var random = new Random(seed);
        var jobs = problem.Jobs.ToBuilder();
        for (var j = 0; j < jobs.Count; j++)
        {
            if (random.Next(4) > 0) continue;
            var size = j + 3 < jobs.Count ? 1 + random.Next(3) : 1;
            // One in two comes after something; what that is comes after nothing later.
            if (j > 0 && random.Next(2) == 0 && jobs[j - 1].PartOf is null)
                jobs[j] = jobs[j] with { After = new Lag(Lead(random.Next(j)), random.Next(3) * 900) };
            for (var part = 1; part < size; part++)
                jobs[j + part] = jobs[j + part] with
                {
                    PartOf = j,
                    After = null,
                    Place = jobs[j].Place,
                    Window = jobs[j].Window,
                    Duration =
                    jobs[j].Duration - (random.Next(2) * 100),
                    ReleasedAt = jobs[j].ReleasedAt,
                    IsEmergency = jobs[j].IsEmergency
                };
            j += size - 1;
        }

        return problem with { Jobs = jobs.ToImmutable() };

        int Lead(int job) => jobs[job].PartOf ?? job;
    }

    /// <summary>The same problem, where some technicians are hired by the hour.</summary>
    public static Problem WithContracts(Problem problem, int seed)
    {
        var random = new Random(seed);
        return problem with
        {
            Technicians = [.. problem.Technicians.Select(who => random.Next(2) == 0
            ? who with { ContractLeft = 2000 + random.Next(9000) }
            : random.Next(2) == 0 ? who with { AbsentIn = 2000 + random.Next(9000) } : who)]
        };
    }

    /// <summary>The same problem, where some know more and some work asks for more.</summary>
    public static Problem WithLevels(Problem problem, int seed)
    {
        var random = new Random(seed);
        return problem with
        {
            Technicians = [.. problem.Technicians.Select(who => who with { Skills = [.. who.Skills.Select(Levelled)] })],
            Jobs = [.. problem.Jobs.Select(job => job with { Skills = [.. job.Skills.Select(Levelled)] })],
        };

        string Levelled(string skill) => random.Next(3) is > 0 and var level ? $"{skill}:{level + 1}" : skill;
    }

    /// <summary>The same problem, where half of the work is planned, on two days, and a share of the hours is kept for the rest.</summary>
    public static Problem WithShare(Problem problem, int seed, double share)
    {
        var random = new Random(seed);
        return problem with
        {
            Technicians = [.. problem.Technicians.Select((who, t) => who with { Day = t % 2 })],
            Jobs = [.. problem.Jobs.Select(job => job with { IsPlanned = !job.IsEmergency && random.Next(2) == 0 })],
            Rules = problem.Rules with { KeptShare = share },
        };
    }

    /// <summary>The same problem, where a third of the work prefers somebody.</summary>
    public static Problem WithPreferences(Problem problem, int seed)
    {
        var random = new Random(seed);
        return problem with
        {
            Jobs =
            [.. problem.Jobs.Select(job => random.Next(3) == 0 ? job with { Preferred = random.Next(problem.Technicians.Length) } : job)]
        };
    }
}
