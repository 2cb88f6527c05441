using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RetentionDashboard.Data;

/// <summary>Days are stored as whole days since 0001-01-01: four bytes, and the engine's own unit.</summary>
public sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(static day => day.DayNumber, static number => DateOnly.FromDayNumber(number));
