using System.Numerics;
using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>A problem, compiled: numbers instead of codes. Jobs can be added and replaced, technicians stay.</summary>
internal sealed class Terms
{
    private readonly Vocabulary vocabulary = new();
    private readonly ulong[][] has;
    private readonly bool[] isStale;
    private readonly List<int[]> entries = [];
    private ulong[][] needs;

    public Terms(Problem problem, int places)
    {
        Problem = problem;
        Technicians = [.. problem.Technicians.Select(t => TechnicianTerms.Of(t, problem))];
        Breaks = [.. problem.Technicians.Select(t => t.Breaks.IsDefaultOrEmpty ? null : t.Breaks.ToArray())];
        isStale = [.. problem.Technicians.Select(t => PositionStale.Of(t, problem.Rules) is not null)];
        has = [.. problem.Technicians.Select(t => vocabulary.Bits(SkillLevel.Covered(t.Skills), t.Parts))];
        needs = new ulong[problem.Jobs.Length][];
        Jobs = new JobTerms[problem.Jobs.Length];
        RowLength = (Technicians.Length + 63) / 64;
        for (var j = 0; j < problem.Jobs.Length; j++) Compile(j, problem.Jobs[j]);
        for (var j = 0; j < problem.Jobs.Length; j++) Tie(j, problem.Jobs[j]);
        foreach (var technician in Technicians)
            if (technician.Place >= places || technician.EndPlace >= places || technician.Place < 0)
                throw new ArgumentException("A technician is at a place that the travel model does not know.", nameof(problem));
        foreach (var job in Jobs)
            if (job.Place >= places || job.Place < 0)
                throw new ArgumentException("A job is at a place that the travel model does not know.", nameof(problem));
        Places = places;
    }

    public Problem Problem { get; }

    public int Places { get; }

    public TechnicianTerms[] Technicians { get; }

    public Period[]?[] Breaks { get; }

    public JobTerms[] Jobs { get; private set; }

    /// <summary>Null when no job is tied to another.</summary>
    public Ties? Ties { get; private set; }

    /// <summary>Words of a row of bits with one bit per technician.</summary>
    public int RowLength { get; }

    /// <summary>Puts a job at an index; the arrays grow as needed.</summary>
    public void Set(int index, PlanJob job)
    {
        if (Ties?.IsTied(index) == true) throw new InvalidOperationException("A job that others are tied to cannot be replaced.");
        Compile(index, job);
        Tie(index, job);
    }

    /// <summary>What a job costs with a technician wherever it is put.</summary>
    public int EntryOf(in JobTerms job, int technician) => entries[job.Entry][technician];

    /// <summary>One bit per technician who may do the job, times aside.</summary>
    public void Eligible(PlanJob job, int index, Span<ulong> row)
    {
        row.Clear();
        for (var t = 0; t < has.Length; t++)
            if (May(t, job, index)) row[t >> 6] |= 1ul << t;
    }

    /// <summary>Whether one technician may do the job, times aside.</summary>
    public bool May(int technician, PlanJob job, int index) =>
        Has(has[technician], needs[index])
        && (job.LockedTo is not { } only || only == technician)
        && OffDuty.Of(Problem.Technicians[technician], job) is null
        && (job.GoesOn is null || Problem.Technicians[technician].GoesOn)
        && (job.IsEmergency || !Problem.Technicians[technician].IsOnCall)
        && (job.IsEmergency || (!job.RejectedBy.Contains(technician) && (!isStale[technician] || technician == Jobs[index].Told)));

    private void Tie(int index, PlanJob job)
    {
        if (job.PartOf is null && job.After is null) return;
        (Ties ??= new()).Add(index, job, Jobs);
    }

    private void Compile(int index, PlanJob job)
    {
        if (index >= Jobs.Length)
        {
            var jobs = Jobs;
            Array.Resize(ref jobs, (int)BitOperations.RoundUpToPowerOf2((uint)index + 1));
            Array.Resize(ref needs, jobs.Length);
            Jobs = jobs;
        }

        Jobs[index] = JobTerms.Of(job, Problem);
        if (job.IsEmergency || job.Preferred is not null)
        {
            Jobs[index].Entry = entries.Count;
            entries.Add(Grounds.Of(job, Problem));
        }

        needs[index] = vocabulary.Bits(job.Skills, job.IsEmergency ? [] : job.Parts, needs[index]);
    }

    private static bool Has(ulong[] has, ulong[] need)
    {
        for (var w = 0; w < need.Length; w++)
            if ((need[w] & ~(w < has.Length ? has[w] : 0)) != 0) return false;
        return true;
    }
}
